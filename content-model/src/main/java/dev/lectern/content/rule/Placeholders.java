package dev.lectern.content.rule;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What templates leave to be filled in, in content or in a finished file. */
public final class Placeholders {

  private static final Pattern LEFT =
      Pattern.compile(
          "\\b(?:TODO|FIXME|TBD|XXX)\\b(?=\\s*[:(\\]]|\\s*$)"
              + "|\\[(?:TODO|TBD|INSERT|YOUR)\\b[^\\]]{0,80}\\]?|\\bLorem ipsum\\b");

  /** Each has one of these: most texts have none, and need not be read by the pattern. */
  private static final FixedWords WORDS =
      new FixedWords("TODO", "FIXME", "TBD", "XXX", "[INSERT", "[YOUR", "Lorem ipsum");

  private Placeholders() {}

  /** The first in a text. */
  public static Optional<MatchResult> find(String text) {
    if (!WORDS.areIn(text)) {
      return Optional.empty();
    }
    Matcher matcher = LEFT.matcher(text);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /** What is wrong with one and how to mend it. */
  public static String message(MatchResult found) {
    return "\""
        + found.group().strip()
        + "\" says that something is still to be written. Write it, or take it out.";
  }
}
