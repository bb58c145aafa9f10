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
record FrontMatter(Span opening, Span yaml, Span body) {

  private static final Pattern OPENING = Pattern.compile("\\A\\uFEFF?---[ \\t]*(\\r\\n|\\n|\\r)");
  private static final Pattern CLOSING = Pattern.compile("^---[ \\t]*$", Pattern.MULTILINE);

  static Optional<FrontMatter> split(SourceText source) {
    String text = source.text();
    Matcher opening = OPENING.matcher(text);
    if (!opening.find()) {
      return Optional.empty();
    }
    Matcher closing = CLOSING.matcher(text);
    if (!closing.find(opening.end())) {
      return Optional.empty();
    }
    int yaml = opening.end();
    int yamlEnd = closing.start();
    int body = closing.end();
    if (text.startsWith("\r\n", body)) {
      body += 2;
    } else if (body < text.length()) {
      body += 1;
    }
    return Optional.of(
        new FrontMatter(
            source.span(opening.end(1) - opening.group(1).length() - 3, opening.start(1)),
            source.span(yaml, yamlEnd),
            source.span(body, text.length())));
  }
}
