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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the picture of a worked design. Its ids are known within it alone. */
final class ArchitectureReader {

  private final Declared<ComponentGroup> groups = new Declared<>("group");
  private final Declared<Component> components = new Declared<>("component");
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
        summary, direction, reader.groups.all(), reader.components.all(), reader.edges, f.place());
  }

  private ArchitectureReader group(EntryFields f) {
    Optional<Node.Scalar> id = f.word("id");
    String title = f.string("title");
    id.ifPresent(node -> groups.add(f, node, new ComponentGroup(node.value(), title, node.span())));
    return this;
  }

  private ArchitectureReader component(EntryFields f) {
    Optional<Node.Scalar> id = f.word("id");
    String title = f.string("title");
    ComponentGroup group =
        f.wordOrNothing("group").flatMap(node -> groups.find(f, node)).orElse(null);
    Component.Shape shape =
        f.oneOfOrNothing("shape", Arrays.asList(Component.Shape.values()), EntryReaders::word)
            .orElse(Component.Shape.SERVICE);
    EntryId about = f.entryLink("about").orElse(null);
    id.ifPresent(
        node ->
            components.add(
                f, node, new Component(node.value(), title, group, shape, about, node.span())));
    return this;
  }

  private ArchitectureReader edge(EntryFields f) {
    Optional<Component> from = f.word("from").flatMap(node -> components.find(f, node));
    List<Component> to = new ArrayList<>();
    for (Node.Scalar node : f.words("to")) {
      components.find(f, node).ifPresent(to::add);
    }
    String label = f.stringOrEmpty("label");
    Edge.Kind kind =
        f.oneOfOrNothing("kind", Arrays.asList(Edge.Kind.values()), EntryReaders::word)
            .orElse(Edge.Kind.FLOW);
    from.ifPresent(source -> to.forEach(each -> edges.add(new Edge(source, each, label, kind))));
    return this;
  }

  /** What is declared under ids of one kind. */
  private static final class Declared<T> {

    private final String kind;
    private final Map<String, Declaration<T>> byId = new LinkedHashMap<>();

    /** Ids that are none: reported where they are declared, so not again where they are named. */
    private final Set<String> refused = new HashSet<>();

    private record Declaration<T>(T made, Span place) {}

    Declared(String kind) {
      this.kind = kind;
    }

    /** In the order of their declarations. */
    List<T> all() {
      return byId.values().stream().map(Declaration::made).toList();
    }

    void add(EntryFields f, Node.Scalar id, T made) {
      if (!ContentLoader.isId(id.value())) {
        refused.add(id.value());
        f.error(
            LoadRules.ID_SHAPE,
            id.span(),
            "\"" + id.value() + "\" is not an id: use a-z, 0-9 and single hyphens.");
        return;
      }
      Declaration<T> first = byId.putIfAbsent(id.value(), new Declaration<>(made, id.span()));
      if (first != null) {
        Diagnostic second =
            Diagnostic.error(
                LoadRules.UNIQUE_ID,
                id.span(),
                "The "
                    + kind
                    + " id \""
                    + id.value()
                    + "\" is used twice in this architecture. Rename one of the two.");
        f.error(second.seeAlso(first.place(), "first declared here"));
      }
    }

    Optional<T> find(EntryFields f, Node.Scalar id) {
      Optional<T> found = Optional.ofNullable(byId.get(id.value())).map(Declaration::made);
      if (found.isEmpty() && !refused.contains(id.value())) {
        f.error(
            ResolveRules.REFERENCE_RESOLVES,
            id.span(),
            "The architecture declares no "
                + kind
                + " \""
                + id.value()
                + "\"."
                + Suggestion.phrase(id.value(), byId.keySet()));
      }
      return found;
    }
  }
}
