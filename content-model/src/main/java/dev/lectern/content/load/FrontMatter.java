package dev.lectern.content.load;

import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file split at its front matter.
 *
 * @param opening the first line, {@code ---}
 * @param yaml what stands between the two lines {@code ---}
 * @param body what stands after the second
 */
public record FrontMatter(Span opening, Span yaml, Span body) {

  private static final Pattern OPENING = Pattern.compile("\\A(---)[ \\t]*(?:\\r\\n|\\n|\\r)");
  private static final Pattern FIRST_KEY = Pattern.compile("[a-z][a-z-]*:[ \\t\\r\\n]");
  private static final Pattern CLOSING =
      Pattern.compile("(?<=[\\r\\n])---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");

  /**
   * What would begin the front matter of a file without one: nothing but empty lines stands above
   * it, or its first line {@code ---} is missing.
   *
   * @param yaml whether a part of the file can be front matter
   */
  static Optional<Fix> opened(SourceText source, Predicate<Span> yaml) {
    String text = source.text();
    int start = text.length() - text.stripLeading().length();
    Matcher opening = OPENING.matcher(text.substring(start));
    if (start > 0 && opening.find()) {
      return Optional.of(Fix.removing(source.span(0, start), "takes the empty lines above it out"));
    }
    Matcher closing = CLOSING.matcher(text);
    if (!FIRST_KEY.matcher(text).lookingAt()
        || !closing.find()
        || !yaml.test(source.span(0, closing.start()))) {
      return Optional.empty();
    }
    int lineEnd = text.indexOf('\n');
    String end = lineEnd > 0 && text.charAt(lineEnd - 1) == '\r' ? "\r\n" : "\n";
    return Optional.of(
        new Fix("writes \"---\" above it", List.of(new TextEdit(source.span(0, 0), "---" + end))));
  }

  /** The parts of a file; nothing if it does not begin with front matter, or never closes it. */
  public static Optional<FrontMatter> split(SourceText source) {
    String text = source.text();
    Matcher opening = OPENING.matcher(text);
    if (!opening.find()) {
      return Optional.empty();
    }
    Matcher closing = CLOSING.matcher(text);
    if (!closing.find(opening.end())) {
      return Optional.empty();
    }
    return Optional.of(
        new FrontMatter(
            source.span(opening.start(1), opening.end(1)),
            source.span(opening.end(), closing.start()),
            source.span(closing.end(), text.length())));
  }
}
