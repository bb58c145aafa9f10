package dev.lectern.content.resolve;

import dev.lectern.content.Architecture;
import dev.lectern.content.Component;
import dev.lectern.content.ComponentGroup;
import dev.lectern.content.Edge;
import dev.lectern.content.EntryId;
import dev.lectern.content.load.Node;
import dev.lectern.content.schema.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the picture of a worked design. Its ids are known within it alone. */
final class ArchitectureReader {

  private final Declared<ComponentGroup> groups = new Declared<>("group", "architecture");
  private final Declared<Component> components = new Declared<>("component", "architecture");
  private final List<Edge> edges = new ArrayList<>();

  private ArchitectureReader() {}

  static Architecture read(EntryFields f) {
    ArchitectureReader reader = new ArchitectureReader();
    String summary = f.string("summary");
    Architecture.Direction direction =
        f.oneOfOrNothing(
                "direction", Arrays.asList(Architecture.Direction.values()), Shape.Choice::wordOf)
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
        f.oneOfOrNothing("shape", Arrays.asList(Component.Shape.values()), Shape.Choice::wordOf)
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
        f.oneOfOrNothing("kind", Arrays.asList(Edge.Kind.values()), Shape.Choice::wordOf)
            .orElse(Edge.Kind.FLOW);
    from.ifPresent(source -> to.forEach(each -> edges.add(new Edge(source, each, label, kind))));
    return this;
  }
}
