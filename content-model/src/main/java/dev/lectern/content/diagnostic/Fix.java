package dev.lectern.content.diagnostic;

import dev.lectern.content.source.Span;
import java.util.Comparator;
import java.util.List;

/**
 * How a diagnostic mends itself. Only what is safe is one: the author's intent is beyond doubt, and
 * what was right before means the same afterwards. A near guess is for the message to make.
 *
 * @param description what it does, a phrase that begins with a verb: {@code writes "opposition"}
 * @param edits what changes, all or none of it; at least one, in the order of their places, none
 *     within another, all in one text
 * @param waits whether it is only applied when no other fix is left: it writes a name that is
 *     declared elsewhere, and mending something there may show what was meant
 */
public record Fix(String description, List<TextEdit> edits, boolean waits) {

  public Fix {
    edits = edits.stream().sorted(Comparator.comparing(TextEdit::place, Span.BY_PLACE)).toList();
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("changes nothing: " + description);
    }
    for (int i = 1; i < edits.size(); i++) {
      Span before = edits.get(i - 1).place();
      Span place = edits.get(i).place();
      if (before.source() != place.source() || before.end() > place.start()) {
        throw new IllegalArgumentException("edits that do not go together: " + edits);
      }
    }
  }

  /** A fix that can be applied at once. */
  public Fix(String description, List<TextEdit> edits) {
    this(description, edits, false);
  }

  /** The same fix, which waits for all others. */
  public Fix afterOthers() {
    return new Fix(description, edits, true);
  }

  /** Writes a word in place of what stands there. */
  public static Fix writing(Span place, String word) {
    return new Fix("writes \"" + word + "\"", List.of(new TextEdit(place, word)));
  }

  /** Takes something out. */
  public static Fix removing(Span place, String description) {
    return new Fix(description, List.of(new TextEdit(place, "")));
  }
}
