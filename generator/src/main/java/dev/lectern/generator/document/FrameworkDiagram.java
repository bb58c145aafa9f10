package dev.lectern.generator.document;

import dev.lectern.content.FeedbackEdge;
import dev.lectern.content.Skill;
import dev.lectern.content.Stage;
import java.util.List;

/** The stages in order and the ways back, as Mermaid source. */
final class FrameworkDiagram {

  private FrameworkDiagram() {}

  static Block.Code of(Skill skill, String stagesTitle, List<Stage> stages) {
    String title = skill.title() + ": " + stagesTitle;
    StringBuilder out = new StringBuilder("flowchart TD\n");
    out.append("  accTitle: ").append(oneLine(title)).append('\n');
    out.append("  accDescr: ");
    for (Stage stage : stages) {
      out.append(stage.order() == 1 ? "" : ", then ").append(oneLine(stage.title()));
    }
    for (FeedbackEdge edge : skill.timing().feedback()) {
      out.append("; back from ")
          .append(oneLine(edge.from().title()))
          .append(" to ")
          .append(oneLine(edge.to().title()));
    }
    out.append(".\n");
    for (Stage stage : stages) {
      out.append("  ")
          .append(node(stage))
          .append("[\"")
          .append(label(stage.order() + ". " + stage.title() + " · " + stage.minutes() + " min"))
          .append("\"]\n");
    }
    for (int i = 1; i < stages.size(); i++) {
      out.append("  ").append(node(stages.get(i - 1))).append(" --> ");
      out.append(node(stages.get(i))).append('\n');
    }
    for (FeedbackEdge edge : skill.timing().feedback()) {
      out.append("  ").append(node(edge.from())).append(" -.->|\"").append(label(edge.label()));
      out.append("\"| ").append(node(edge.to())).append('\n');
    }
    return new Block.Code("mermaid", title, out.toString());
  }

  /** Not the stage's id: Mermaid takes some words for its own. */
  private static String node(Stage stage) {
    return "s" + stage.order();
  }

  /** Text between quotes; Mermaid writes characters of its own as entities with a hash. */
  private static String label(String text) {
    return oneLine(text).replace("#", "#35;").replace("\"", "#quot;");
  }

  /** Text that ends with its line, where a semicolon would end a statement. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").replace(";", ",");
  }
}
