package dev.lectern.generator.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text, collected in any order and made all at once. */
final class SourceEdits {

  private record Edit(int start, int end, String replacement) {}

  private static final Comparator<Edit> BY_PLACE =
      Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

  private final List<Edit> edits = new ArrayList<>();
  private boolean sorted = true;

  /** Replaces a part; offsets in UTF-16 code units of the text as it is before any edit. */
  void replace(int start, int end, String replacement) {
    edits.add(new Edit(start, end, replacement));
    sorted = false;
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return edits.isEmpty();
  }

  /** Those that lie in a part of the text. */
  SourceEdits within(int from, int to) {
    sort();
    int low = 0;
    for (int high = edits.size(); low < high; ) {
      int middle = (low + high) / 2;
      if (edits.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    SourceEdits some = new SourceEdits();
    for (int i = low; i < edits.size() && edits.get(i).start() <= to; i++) {
      if (edits.get(i).end() <= to) {
        some.edits.add(edits.get(i));
      }
    }
    return some;
  }

  private void sort() {
    if (!sorted) {
      edits.sort(BY_PLACE);
      sorted = true;
    }
  }

  String apply(String text) {
    return apply(text, 0, text.length());
  }

  /** A part of the text with the edits made; they must all lie in it. */
  String apply(String text, int from, int to) {
    sort();
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
