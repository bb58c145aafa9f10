package dev.lectern.content.load;

import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.Optional;
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
  private static final Pattern CLOSING =
      Pattern.compile("(?<=[\\r\\n])---[ \\t]*(?:\\r\\n|\\n|\\r|\\z)");

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
