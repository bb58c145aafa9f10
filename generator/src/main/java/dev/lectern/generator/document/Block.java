package dev.lectern.generator.document;

import dev.lectern.content.Calculation;
import dev.lectern.content.EntryId;
import dev.lectern.content.Prose;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a document that stands on lines of its own. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param text plain text
   * @param entry the entry that is printed below it, if it is one's heading
   */
  record Heading(int level, String text, @Nullable EntryId entry) implements Block {

    public Heading {
      if (level < 1 || level > 6) {
        throw new IllegalArgumentException("no heading has level " + level);
      }
    }
  }

  /** One paragraph. */
  record Paragraph(Inline text) implements Block {}

  /**
   * What an author wrote.
   *
   * @param prose not empty
   * @param headingShift how many levels deeper its headings go
   */
  record Written(Prose prose, int headingShift) implements Block {}

  /**
   * What an author wrote, introduced by a word: <b>Detection.</b> A detailed box …
   *
   * @param label the word, plain text without punctuation
   * @param prose not empty
   * @param headingShift how many levels deeper its headings go
   */
  record Labelled(String label, Prose prose, int headingShift) implements Block {}

  /** A list without numbers; not empty. */
  record Bullets(List<Inline> items) implements Block {

    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A numbered list; not empty. */
  record Numbered(List<Item> items) implements Block {

    public Numbered {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a numbered list.
   *
   * @param text its line
   * @param below the numbered list within it; may be empty
   */
  record Item(Inline text, List<Item> below) {

    public Item {
      below = List.copyOf(below);
    }
  }

  /** A list without numbers, or no block at all for no items. */
  static List<Block> bullets(List<? extends Inline> items) {
    return items.isEmpty() ? List.of() : List.of(new Bullets(List.copyOf(items)));
  }

  /**
   * A table with one row of headings.
   *
   * @param columns not empty
   * @param rows each as wide as the columns
   * @param footer as wide as the columns, or empty for none
   */
  record Table(List<Column> columns, List<List<Inline>> rows, List<Inline> footer)
      implements Block {

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      footer = List.copyOf(footer);
    }
  }

  /**
   * A column of a table.
   *
   * @param title plain text
   * @param numeric whether it holds numbers, which line up at their ends
   */
  record Column(String title, boolean numeric) {

    static Column of(String title) {
      return new Column(title, false);
    }

    static Column numbers(String title) {
      return new Column(title, true);
    }
  }

  /**
   * A diagram that is made of facts.
   *
   * @param title what it is, plain text
   * @param description what it shows, plain text, for those who do not see it
   * @param source in Mermaid's language, title and description included; lines, the last one ended
   *     too
   * @param links the entry that a node leads to, by the node's id in the source; in the order of
   *     the nodes
   */
  record Diagram(String title, String description, String source, Map<String, EntryId> links)
      implements Block {

    public Diagram {
      links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }
  }

  /**
   * Figures, each with what it is and how one knows it.
   *
   * @param calculation not empty
   */
  record Figures(Calculation calculation) implements Block {}

  /** What a reader of each kind makes of it. */
  default <R> R accept(Cases<R> cases) {
    if (this instanceof Heading heading) {
      return cases.heading(heading);
    } else if (this instanceof Paragraph paragraph) {
      return cases.paragraph(paragraph);
    } else if (this instanceof Written written) {
      return cases.written(written);
    } else if (this instanceof Labelled labelled) {
      return cases.labelled(labelled);
    } else if (this instanceof Bullets bullets) {
      return cases.bullets(bullets);
    } else if (this instanceof Numbered numbered) {
      return cases.numbered(numbered);
    } else if (this instanceof Table table) {
      return cases.table(table);
    } else if (this instanceof Figures figures) {
      return cases.figures(figures);
    }
    return cases.diagram((Diagram) this);
  }

  /**
   * One way for each shape, so that a new shape does not compile until every reader knows it.
   *
   * @param <R> what becomes of it
   */
  interface Cases<R> {

    R heading(Heading heading);

    R paragraph(Paragraph paragraph);

    R written(Written written);

    R labelled(Labelled labelled);

    R bullets(Bullets bullets);

    R numbered(Numbered numbered);

    R table(Table table);

    R diagram(Diagram diagram);

    R figures(Figures figures);
  }
}
