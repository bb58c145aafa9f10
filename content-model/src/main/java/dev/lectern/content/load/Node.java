package dev.lectern.content.load;

import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;

/** A positioned YAML value. Aliases are expanded, tags other than YAML's own are not let in. */
public sealed interface Node {

  Span span();

  /**
   * Whether it may stand at several places of the tree, through an alias: what is changed at its
   * span changes at all of them. True of all nodes of a text that has an alias.
   */
  boolean aliased();

  /**
   * The same in another text, which says the same at the same places.
   *
   * @param source has all of the node at its span
   */
  Node in(SourceText source);

  /** What it is, for messages: {@code text}, {@code a list}, {@code a mapping}. */
  String shape();

  /**
   * A single value.
   *
   * @param value its text, without quotes
   * @param quoted whether it stood in quotes or in a block, so that it is text whatever it looks
   *     like
   * @param verbatimStart offset into the source text at which {@code value} stands letter by
   *     letter, or -1 if the YAML writes it in another way (escapes, folded lines)
   * @param span where it stands, quotes included
   */
  record Scalar(String value, boolean quoted, int verbatimStart, boolean aliased, Span span)
      implements Node {

    /** Whether YAML reads it as nothing: {@code key:}, {@code key: ~} or {@code key: null}. */
    public boolean isNull() {
      return !quoted
          && (value.isEmpty()
              || value.equals("~")
              || value.equals("null")
              || value.equals("Null")
              || value.equals("NULL"));
    }

    /**
     * A part of the value in the source. Where the source writes the value in another way, the part
     * is found if the two differ in white space and in doubled or escaped quotes only; otherwise it
     * is the whole scalar.
     */
    public Span part(int from, int to) {
      if (verbatimStart >= 0) {
        return span.source().span(verbatimStart + from, verbatimStart + to);
      }
      return ScalarPlaces.part(this, from, to).orElse(span);
    }

    @Override
    public Node in(SourceText source) {
      return new Scalar(value, quoted, verbatimStart, aliased, Node.moved(span, source));
    }

    @Override
    public String shape() {
      return "a single value";
    }
  }

  /**
   * A list.
   *
   * @param items in order
   * @param span where it stands
   */
  record Sequence(List<Node> items, boolean aliased, Span span) implements Node {

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Node in(SourceText source) {
      List<Node> moved = items.stream().map(item -> item.in(source)).toList();
      return new Sequence(moved, aliased, Node.moved(span, source));
    }

    @Override
    public String shape() {
      return "a list";
    }
  }

  /**
   * A mapping whose keys are text, each once.
   *
   * @param pairs in the order of the file
   * @param span where it stands
   */
  record Mapping(List<Pair> pairs, boolean aliased, Span span) implements Node {

    public Mapping {
      pairs = List.copyOf(pairs);
    }

    @Override
    public Node in(SourceText source) {
      List<Pair> moved = pairs.stream().map(pair -> pair.in(source)).toList();
      return new Mapping(moved, aliased, Node.moved(span, source));
    }

    @Override
    public String shape() {
      return "a mapping";
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key's text
   * @param keySpan where the key stands
   * @param value the value
   */
  record Pair(String key, Span keySpan, Node value) {

    private Pair in(SourceText source) {
      return new Pair(key, Node.moved(keySpan, source), value.in(source));
    }
  }

  private static Span moved(Span span, SourceText source) {
    return source.span(span.start(), span.end());
  }
}
