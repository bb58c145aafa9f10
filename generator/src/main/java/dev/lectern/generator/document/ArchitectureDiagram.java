package dev.lectern.generator.document;

import dev.lectern.content.Architecture;
import dev.lectern.content.Component;
import dev.lectern.content.ComponentGroup;
import dev.lectern.content.Edge;
import dev.lectern.content.EntryId;
import dev.lectern.content.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The architecture of a worked design, as Mermaid source. */
final class ArchitectureDiagram {

  private ArchitectureDiagram() {}

  /** The diagram, unless the author drew it by hand. */
  static Optional<Block.Diagram> of(Problem problem) {
    return Optional.ofNullable(problem.design().architectureDiagram())
        .map(architecture -> of(problem.title(), architecture));
  }

  static Block.Diagram of(String problem, Architecture architecture) {
    String title = problem + ": architecture";
    StringBuilder out = new StringBuilder("flowchart ");
    out.append(direction(architecture.direction())).append('\n');
    out.append("  accTitle: ").append(MermaidText.line(title)).append('\n');
    out.append("  accDescr: ").append(MermaidText.line(architecture.summary())).append('\n');
    Map<String, EntryId> links = new LinkedHashMap<>();
    for (Component component : architecture.components()) {
      if (component.about() != null) {
        links.put(node(component), component.about());
      }
    }
    for (ComponentGroup group : architecture.groups()) {
      out.append("  subgraph ").append("g_").append(word(group.id())).append("[\"");
      out.append(MermaidText.label(group.title())).append("\"]\n");
      for (Component component : architecture.components()) {
        if (group.equals(component.group())) {
          out.append("    ").append(declared(component)).append('\n');
        }
      }
      out.append("  end\n");
    }
    for (Component component : architecture.components()) {
      if (component.group() == null) {
        out.append("  ").append(declared(component)).append('\n');
      }
    }
    for (Edge edge : architecture.edges()) {
      out.append("  ").append(node(edge.from())).append(' ').append(arrow(edge.kind()));
      if (!edge.label().isEmpty()) {
        out.append("|\"").append(MermaidText.label(edge.label())).append("\"|");
      }
      out.append(' ').append(node(edge.to())).append('\n');
    }
    return new Block.Diagram(title, architecture.summary(), out.toString(), links);
  }

  private static String direction(Architecture.Direction direction) {
    return switch (direction) {
      case RIGHT -> "LR";
      case DOWN -> "TD";
    };
  }

  private static String declared(Component component) {
    String label = "\"" + MermaidText.label(component.title()) + "\"";
    return node(component)
        + switch (component.shape()) {
          case SERVICE -> "[" + label + "]";
          case STORE -> "[(" + label + ")]";
          case QUEUE -> "[/" + label + "/]";
          case DECISION -> "{" + label + "}";
          case ACTOR -> "([" + label + "])";
        };
  }

  private static String arrow(Edge.Kind kind) {
    return switch (kind) {
      case FLOW -> "-->";
      case FEEDBACK -> "-.->";
      case BOTH -> "<-->";
    };
  }

  /** Not the component's id alone: Mermaid takes some words for its own. */
  private static String node(Component component) {
    return "c_" + word(component.id());
  }

  /** An id holds no underscores, so that no two become one. */
  private static String word(String id) {
    return id.replace('-', '_');
  }
}
