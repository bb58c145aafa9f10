package dev.lectern.generator.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the main part of a page into parts, element by element, however its markup is read: see
 * {@link PageTexts}.
 */
final class TextCut {

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Set<String> SILENT = Set.of("button", "nav", "script", "svg", "h1");

  /** Behind these, a reader knows without a dot that something ended, or that it goes on. */
  private static final String ENDS = ".!?\u2026:;,\u00b7";

  /**
   * An element.
   *
   * @param id its id; empty for none
   * @param search what it says about the search; empty for nothing
   * @param isOfRow whether it names a row
   * @param isBlock whether it stands on lines of its own
   * @param isFirstOfEntry whether it is the first element of one that is an entry
   */
  record Tag(
      String name,
      String id,
      String search,
      boolean isOfRow,
      boolean isBlock,
      boolean isFirstOfEntry) {

    /** Whether nothing in it is searched. */
    boolean isSilent() {
      return SILENT.contains(name) || search.equals("none");
    }

    boolean isEntry() {
      return search.equals("entry");
    }

    private boolean isHeading() {
      return HEADINGS.contains(name);
    }

    private boolean isHeadingOf(Open part) {
      return part.entry
          ? isFirstOfEntry
          : !part.anchor.isEmpty() && isHeading() && id.equals(part.anchor);
    }

    private boolean endsBlock() {
      return isBlock || name.equals("br");
    }
  }

  /** A part while it is read. */
  private static final class Open {
    final String anchor;
    final boolean entry;
    final StringBuilder heading = new StringBuilder();
    final StringBuilder text = new StringBuilder();

    Open(String anchor, boolean entry) {
      this.anchor = anchor;
      this.entry = entry;
    }
  }

  private final Open beginning = new Open("", false);
  private final List<Open> parts = new ArrayList<>(List.of(beginning));
  private Open current = beginning;
  private Open around = beginning;
  private StringBuilder into = beginning.text;
  private boolean blockEnded;
  private boolean labelEnded;

  /** What was cut, of a page with this title. */
  List<PageTexts.Part> parts(String title) {
    beginning.heading.append(title);
    return parts.stream().map(TextCut::part).toList();
  }

  private static PageTexts.Part part(Open open) {
    String text = open.text.toString().strip();
    return new PageTexts.Part(
        open.anchor, open.entry, open.heading.toString().strip(), text, SaidBefore.runs(text));
  }

  /** Begins an element that is not silent. */
  void enter(Tag tag) {
    if (tag.isEntry()) {
      around = current;
      begin(new Open(tag.id, true));
    } else if (!tag.id.isEmpty() && tag.isHeading()) {
      begin(new Open(tag.id, false));
    }
    if (tag.isHeadingOf(current)) {
      into = current.heading;
    }
    blockEnded |= tag.endsBlock();
  }

  /** Ends one. */
  void leave(Tag tag) {
    blockEnded |= tag.endsBlock();
    labelEnded |= tag.isOfRow || tag.name.equals("dt");
    if (into == current.heading && tag.isHeadingOf(current)) {
      into = current.text;
    }
    if (tag.isEntry()) {
      current = around;
      into = current.text;
    }
  }

  private void begin(Open part) {
    parts.add(part);
    current = part;
    into = part.text;
  }

  /**
   * Appends a text with each run of white space as one space, a colon behind what names the next
   * block, and a dot between others.
   */
  void append(String text) {
    append(text.toCharArray(), 0, text.length());
  }

  /** The same of a part of a text. */
  void append(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text[i];
      boolean space = c == ' ' || c == '\n' || c == '\u00a0' || Character.isWhitespace(c);
      if (!space) {
        if (blockEnded && into.length() > 0) {
          separate();
        }
        blockEnded = false;
        labelEnded = false;
        int end = i + 1;
        while (end < to && text[end] > ' ' && text[end] < 0x7f) {
          end++;
        }
        into.append(text, i, end - i);
        i = end - 1;
      } else if (into.length() > 0 && into.charAt(into.length() - 1) != ' ') {
        into.append(' ');
      }
    }
  }

  /** Sentences end by themselves; cells of a table, formulas and items of a list do not. */
  private void separate() {
    int end = into.length();
    if (end > 1 && into.charAt(end - 1) == ' ') {
      into.setLength(--end);
    }
    boolean told = ENDS.indexOf(into.charAt(end - 1)) >= 0;
    into.append(told ? " " : labelEnded ? ": " : " \u00b7 ");
  }
}
