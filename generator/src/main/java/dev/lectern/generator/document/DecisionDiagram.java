package dev.lectern.generator.document;

import dev.lectern.content.DecisionTree;
import dev.lectern.content.EntryId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A decision tree as Mermaid source: questions, an arrow for each answer, and what to take. */
final class DecisionDiagram {

  private final Function<EntryId, String> title;
  private final StringBuilder out = new StringBuilder("flowchart LR\n");
  private final Map<String, EntryId> links = new LinkedHashMap<>();
  private int questions = 0;
  private int choices = 0;

  private DecisionDiagram(Function<EntryId, String> title) {
    this.title = title;
  }

  /**
   * @param title the title of an entry
   */
  static Block.Diagram of(DecisionTree tree, Function<EntryId, String> title) {
    DecisionDiagram diagram = new DecisionDiagram(title);
    String description = description(tree.root());
    diagram.out.append("  accTitle: ").append(MermaidText.line(tree.title())).append('\n');
    diagram.out.append("  accDescr: ").append(MermaidText.line(description)).append('\n');
    diagram.out.append("  ").append(diagram.question(tree.root(), "q1")).append('\n');
    diagram.answers(tree.root(), diagram.nextQuestion());
    return new Block.Diagram(tree.title(), description, diagram.out.toString(), diagram.links);
  }

  /** The first question and its answers; the list that is printed with the picture holds all. */
  private static String description(DecisionTree.Decision root) {
    return "A decision tree. It begins with the question: "
        + root.ask()
        + " The answers: "
        + root.answers().stream().map(DecisionTree.Answer::text).collect(Collectors.joining("; "))
        + ". The list after the picture holds every question and answer.";
  }

  private void answers(DecisionTree.Decision decision, String node) {
    for (DecisionTree.Answer answer : decision.answers()) {
      out.append("  ").append(node).append(" -->|\"");
      out.append(MermaidText.label(answer.text())).append("\"| ");
      if (answer.to() instanceof DecisionTree.Decision next) {
        String id = nextQuestion();
        out.append(question(next, id)).append('\n');
        answers(next, id);
      } else if (answer.to() instanceof DecisionTree.Choice choice) {
        out.append(choice(choice)).append('\n');
      }
    }
  }

  private String nextQuestion() {
    return "q" + ++questions;
  }

  private static String question(DecisionTree.Decision decision, String node) {
    return node + "([\"" + MermaidText.label(decision.ask()) + "\"])";
  }

  /** Leads to its entry if that is the only one. */
  private String choice(DecisionTree.Choice choice) {
    String node = "t" + ++choices;
    if (choice.entries().size() == 1) {
      links.put(node, choice.entries().get(0));
    }
    return node
        + "[\""
        + choice.entries().stream()
            .map(entry -> MermaidText.label(title.apply(entry)))
            .collect(Collectors.joining(", "))
        + "\"]";
  }
}
