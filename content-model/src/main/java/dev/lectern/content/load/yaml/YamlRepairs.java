package dev.lectern.content.load.yaml;

import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.load.InvisibleCharacters;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fixes of what the library does not read, or reads as what nobody sees. */
final class YamlRepairs {

  /** A key, and text that begins with a capital, so that it is no key: all of those are small. */
  private static final Pattern TEXT_WITH_COLON =
      Pattern.compile(
          "(\\s*(?:- +)*)[a-z0-9-]+:[ \\t]+(\\p{Lu}[^\"\\\\#]*:(?:[ \\t][^\"\\\\#]*)?)");

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(?s:.))");

  private YamlRepairs() {}

  /**
   * Puts a text that holds {@code ": "} in quotes, if it is all that stands on the line behind its
   * key and ends there.
   */
  static Optional<Fix> quoted(Span place) {
    SourceText source = place.source();
    int number = place.from().line();
    Span line = source.line(number);
    Matcher text = TEXT_WITH_COLON.matcher(line.text().stripTrailing());
    if (!text.matches() || goesOn(source, number, text.end(1))) {
      return Optional.empty();
    }
    return Optional.of(
        new Fix(
            "puts the text in quotes",
            List.of(
                new TextEdit(line.part(text.start(2), text.start(2)), "\""),
                new TextEdit(line.part(text.end(2), text.end(2)), "\""))));
  }

  /** Whether the next line that says something is set in deeper than a key. */
  private static boolean goesOn(SourceText source, int number, int keyColumn) {
    int next = number + 1;
    Span line = source.line(next);
    while (line.text().isBlank() && line.end() < source.text().length()) {
      line = source.line(++next);
    }
    String text = line.text();
    return !text.isBlank() && text.length() - text.stripLeading().length() > keyColumn;
  }

  /** Takes the escapes of invisible characters out, if nothing changes for those who look. */
  static Optional<Fix> visible(Span scalar, String value) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      if (!InvisibleCharacters.isIdle(value, i)) {
        rest.append(value.charAt(i));
      }
    }
    List<TextEdit> edits = new ArrayList<>();
    Matcher escape = ESCAPE.matcher(scalar.text());
    while (escape.find()) {
      String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
      if (digits != null && InvisibleCharacters.isIdle(Integer.parseInt(digits, 16))) {
        edits.add(new TextEdit(scalar.part(escape.start(), escape.end()), ""));
      }
    }
    boolean all =
        rest.indexOf("\0") < 0
            && InvisibleCharacters.first(rest.toString()).isEmpty()
            && edits.size() == value.length() - rest.length();
    return all && !edits.isEmpty()
        ? Optional.of(new Fix("takes the escape out", edits))
        : Optional.empty();
  }
}
