package dev.lectern.content;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;

/** Entries for tests that need one and do not care what it says. */
final class Entries {

  static final Span SOMEWHERE = new SourceText(new SourcePath("skill.md"), "x").beginning();

  private Entries() {}

  static Text text(String markdown) {
    return new Text(markdown, SOMEWHERE, List.of());
  }

  static Prose prose(String markdown) {
    return new Prose(markdown, SOMEWHERE, List.of(), List.of());
  }

  static Source source(String id) {
    return new Source(
        new EntryId(Kind.SOURCE, id),
        "Clock",
        "A. Author",
        2020,
        "https://example.org/clock",
        Source.Type.PAPER,
        null,
        SOMEWHERE);
  }

  static Stage stage(String id, int order, int minutes) {
    return new Stage(
        new EntryId(Kind.STAGE, id),
        "Stage " + id,
        order,
        minutes,
        text("Why?"),
        List.of(text("all")),
        List.of(),
        new Whiteboard(text("box"), text("why"), text("")),
        prose("Strong."),
        prose("Missed."),
        prose(""),
        Calculation.NONE,
        SOMEWHERE,
        SOMEWHERE);
  }
}
