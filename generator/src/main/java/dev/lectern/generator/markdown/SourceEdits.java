package dev.lectern.generator.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text, collected in any order and made all at once. */
final class SourceEdits {

  private record Edit(int start, int end, String replacement) {}

  private final List<Edit> edits = new ArrayList<>();

  /** Replaces a part; offsets in UTF-16 code units of the text as it is before any edit. */
  void replace(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement));
  }

  String apply(String text) {
    return apply(text, 0, text.length());
  }

  /** A part of the text with the edits made; they must all lie in it. */
  String apply(String text, int from, int to) {
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    StringBuilder out = new StringBuilder(to - from);
    int at = from;
    for (Edit edit : edits) {
      if (edit.start() < at) {
        throw new IllegalArgumentException("overlapping edits at " + edit.start());
      }
      out.append(text, at, edit.start()).append(edit.replacement());
      at = edit.end();
    }
    return out.append(text, at, to).toString();
  }
}
