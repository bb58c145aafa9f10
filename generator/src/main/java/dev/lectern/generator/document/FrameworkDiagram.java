package dev.lectern.generator.document;

import dev.lectern.content.EntryId;
import dev.lectern.content.FeedbackEdge;
import dev.lectern.content.Skill;
import dev.lectern.content.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages in order and the ways back, as Mermaid source. */
final class FrameworkDiagram {

  private FrameworkDiagram() {}

  static Block.Diagram of(Skill skill, String stagesTitle, List<Stage> stages) {
    String title = skill.title() + ": " + stagesTitle;
    String description = description(skill, stages);
    StringBuilder out = new StringBuilder("flowchart TD\n");
    out.append("  accTitle: ").append(MermaidText.line(title)).append('\n');
    out.append("  accDescr: ").append(MermaidText.line(description)).append('\n');
    Map<String, EntryId> links = new LinkedHashMap<>();
    for (Stage stage : stages) {
      links.put(node(stage), stage.key());
      out.append("  ").append(node(stage)).append("[\"");
      out.append(MermaidText.label(stage.order() + ". " + stage.title()));
      out.append("<br/>").append(stage.minutes()).append(" min\"]\n");
    }
    for (int i = 1; i < stages.size(); i++) {
      out.append("  ").append(node(stages.get(i - 1))).append(" --> ");
      out.append(node(stages.get(i))).append('\n');
    }
    for (FeedbackEdge edge : skill.timing().feedback()) {
      out.append("  ").append(node(edge.from())).append(" -.->|\"");
      out.append(MermaidText.label(edge.label())).append("\"| ");
      out.append(node(edge.to())).append('\n');
    }
    return new Block.Diagram(title, description, out.toString(), links);
  }

  private static String description(Skill skill, List<Stage> stages) {
    StringBuilder out = new StringBuilder();
    for (Stage stage : stages) {
      out.append(stage.order() == 1 ? "" : ", then ").append(stage.title());
    }
    out.append('.');
    for (FeedbackEdge edge : skill.timing().feedback()) {
      out.append(" Back from ").append(edge.from().title());
      out.append(" to ").append(edge.to().title()).append('.');
    }
    return out.toString();
  }

  /** Not the stage's id: Mermaid takes some words for its own. */
  private static String node(Stage stage) {
    return "s" + stage.order();
  }
}
