package dev.lectern.generator.document;

import dev.lectern.content.EntryId;
import dev.lectern.content.Text;
import java.util.ArrayList;
import java.util.List;

/** Something that stands inside of a line. */
public sealed interface Inline {

  /** Plain text, without markup. */
  record Plain(String text) implements Inline {}

  /** Inline Markdown, its links bound. */
  record Rich(Text text) implements Inline {}

  /** What must stand out. */
  record Strong(Inline inside) implements Inline {}

  /** A name to type: plain text in a fixed pitch. */
  record Literal(String text) implements Inline {}

  /** A link to an entry where it is printed, or its label where it is not. */
  record ToEntry(EntryId entry, String label) implements Inline {}

  /** A link to the web. */
  record ToWeb(String url, String label) implements Inline {}

  /** One after another, without spaces of its own. */
  record Run(List<Inline> parts) implements Inline {

    public Run {
      parts = List.copyOf(parts);
    }
  }

  static Inline plain(String text) {
    return new Plain(text);
  }

  static Inline rich(Text text) {
    return new Rich(text);
  }

  static Inline strong(String text) {
    return new Strong(new Plain(text));
  }

  static Inline run(Inline... parts) {
    return new Run(List.of(parts));
  }

  /** Texts with a separator between each two. */
  static Inline joined(List<? extends Inline> parts, String separator) {
    List<Inline> all = new ArrayList<>();
    for (Inline part : parts) {
      if (!all.isEmpty()) {
        all.add(plain(separator));
      }
      all.add(part);
    }
    return new Run(all);
  }

  /** What a reader of each kind makes of it. */
  default <R> R accept(Cases<R> cases) {
    if (this instanceof Plain plain) {
      return cases.plain(plain);
    } else if (this instanceof Rich rich) {
      return cases.rich(rich);
    } else if (this instanceof Strong strong) {
      return cases.strong(strong);
    } else if (this instanceof Literal literal) {
      return cases.literal(literal);
    } else if (this instanceof ToEntry link) {
      return cases.toEntry(link);
    } else if (this instanceof ToWeb link) {
      return cases.toWeb(link);
    }
    return cases.run((Run) this);
  }

  /**
   * One way for each shape, so that a new shape does not compile until every reader knows it.
   *
   * @param <R> what becomes of it
   */
  interface Cases<R> {

    R plain(Plain plain);

    R rich(Rich rich);

    R strong(Strong strong);

    R literal(Literal literal);

    R toEntry(ToEntry link);

    R toWeb(ToWeb link);

    R run(Run run);
  }
}
