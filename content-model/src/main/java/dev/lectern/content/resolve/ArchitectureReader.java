package dev.lectern.content.resolve;

import dev.lectern.content.Architecture;
import dev.lectern.content.Component;
import dev.lectern.content.ComponentGroup;
import dev.lectern.content.Edge;
import dev.lectern.content.EntryId;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.Suggestion;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the picture of a worked design. Its ids are known within it alone. */
final class ArchitectureReader {

  private final Map<String, ComponentGroup> groups = new LinkedHashMap<>();
  private final Map<String, Component> components = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private ArchitectureReader() {}

  static Architecture read(EntryFields f) {
    ArchitectureReader reader = new ArchitectureReader();
    String summary = f.string("summary");
    Architecture.Direction direction =
        f.oneOfOrNothing(
                "direction", Arrays.asList(Architecture.Direction.values()), EntryReaders::word)
            .orElse(Architecture.Direction.RIGHT);
    f.objectsOrNone("groups", "group of components", reader::group);
    f.objects("components", "component", reader::component);
    f.objects("edges", "edge", reader::edge);
    return new Architecture(
        summary,
        direction,
        List.copyOf(reader.groups.values()),
        List.copyOf(reader.components.values()),
        reader.edges,
        f.place());
  }

  private ArchitectureReader group(EntryFields f) {
    Optional<Node.Scalar> id = id(f);
    String title = f.string("title");
    id.ifPresent(
        node -> {
          ComponentGroup made = new ComponentGroup(node.value(), title, node.span());
          ComponentGroup first = groups.putIfAbsent(made.id(), made);
          if (first != null) {
            reportSecond(f, "group", node, first.span());
          }
        });
    return this;
  }

  private ArchitectureReader component(EntryFields f) {
    Optional<Node.Scalar> id = id(f);
    String title = f.string("title");
    ComponentGroup group =
        f.wordOrNothing("group").flatMap(node -> find(f, "group", node, groups)).orElse(null);
    Component.Shape shape =
        f.oneOfOrNothing("shape", Arrays.asList(Component.Shape.values()), EntryReaders::word)
            .orElse(Component.Shape.SERVICE);
    EntryId about = f.entryLink("about").orElse(null);
    id.ifPresent(
        node -> {
          Component made = new Component(node.value(), title, group, shape, about, node.span());
          Component first = components.putIfAbsent(made.id(), made);
          if (first != null) {
            reportSecond(f, "component", node, first.span());
          }
        });
    return this;
  }

  private ArchitectureReader edge(EntryFields f) {
    Optional<Component> from =
        f.word("from").flatMap(node -> find(f, "component", node, components));
    List<Component> to = new ArrayList<>();
    for (Node.Scalar node : f.words("to")) {
      find(f, "component", node, components).ifPresent(to::add);
    }
    String label = f.stringOrEmpty("label");
    Edge.Kind kind =
        f.oneOfOrNothing("kind", Arrays.asList(Edge.Kind.values()), EntryReaders::word)
            .orElse(Edge.Kind.FLOW);
    from.ifPresent(source -> to.forEach(each -> edges.add(new Edge(source, each, label, kind))));
    return this;
  }

  private static Optional<Node.Scalar> id(EntryFields f) {
    Optional<Node.Scalar> id = f.word("id");
    if (id.isPresent() && !ContentLoader.isId(id.get().value())) {
      f.error(
          LoadRules.ID_SHAPE,
          id.get().span(),
          "\"" + id.get().value() + "\" is not an id: use a-z, 0-9 and single hyphens.");
      return Optional.empty();
    }
    return id;
  }

  private static <T> Optional<T> find(
      EntryFields f, String what, Node.Scalar id, Map<String, T> declared) {
    Optional<T> found = Optional.ofNullable(declared.get(id.value()));
    if (found.isEmpty()) {
      f.error(
          ResolveRules.REFERENCE_RESOLVES,
          id.span(),
          "The architecture declares no "
              + what
              + " \""
              + id.value()
              + "\"."
              + Suggestion.phrase(id.value(), declared.keySet()));
    }
    return found;
  }

  private static void reportSecond(EntryFields f, String what, Node.Scalar id, Span first) {
    f.error(
        Diagnostic.error(
                LoadRules.UNIQUE_ID,
                id.span(),
                "The "
                    + what
                    + " id \""
                    + id.value()
                    + "\" is used twice in this architecture. Rename one of the two.")
            .seeAlso(first, "first declared here"));
  }
}
