package dev.lectern.content.diagnostic;

import java.util.Optional;

/** What a text is after a fix, for tests. */
public final class Mended {

  private Mended() {}

  /** The text of a diagnostic's file as its fix leaves it; nothing if it has none. */
  public static Optional<String> by(Diagnostic diagnostic) {
    return Optional.ofNullable(diagnostic.fix()).map(Mended::by);
  }

  /** The text of a file as a fix leaves it. */
  public static String by(Fix fix) {
    StringBuilder text = new StringBuilder(fix.edits().get(0).place().source().text());
    for (int i = fix.edits().size() - 1; i >= 0; i--) {
      TextEdit edit = fix.edits().get(i);
      text.replace(edit.place().start(), edit.place().end(), edit.text());
    }
    return text.toString();
  }
}
