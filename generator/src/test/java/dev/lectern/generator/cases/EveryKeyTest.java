package dev.lectern.generator.cases;

import dev.lectern.content.Entry;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.validate.ValidContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What content that has every key there is comes to, to the letter: nothing that is read is lost.
 */
class EveryKeyTest {

  private static final ContentCase EVERY_KEY = ContentCase.named("every-key");
  private static final int DEEPEST = 2;
  private static final Pattern MARK = Pattern.compile("\\[|\\]|, (?=[a-zA-Z]+[=\\[])");

  /** What says nothing of itself. */
  private static final Pattern OBJECT = Pattern.compile("dev\\.[a-zA-Z.]+@[0-9a-f]+");

  @Test
  void everyKeyIsReadAsItsFileSays(@TempDir Path empty) throws IOException {
    Outcome<ValidContent> outcome = EVERY_KEY.validate(empty);
    ValidContent content =
        outcome
            .value()
            .orElseThrow(() -> new AssertionError(ContentCase.report(outcome.diagnostics())));
    StringBuilder read = new StringBuilder();
    for (Kind kind : Kind.values()) {
      for (Entry entry : content.entries(kind)) {
        read.append(lines(entry.toString()));
        content.usedBy(entry.key()).stream()
            .map(user -> user.key() + " " + content.places(user.key(), entry.key()))
            .forEach(user -> read.append("  named by " + user + "\n"));
        content.formerIds(entry.key()).forEach(id -> read.append("  formerly " + id.id() + "\n"));
        read.append('\n');
      }
    }
    content.webLinks().forEach(link -> read.append(link).append('\n'));
    Golden.assertSame(EVERY_KEY.folder().resolve("read.txt"), read.toString());
  }

  /** A record as text with a line for each of its parts, and for each of theirs. */
  private static String lines(String text) {
    String named = OBJECT.matcher(text).replaceAll("…").replace("\n", "\\n");
    StringBuilder lines = new StringBuilder();
    int depth = 0;
    int from = 0;
    Matcher mark = MARK.matcher(named);
    while (mark.find()) {
      lines.append(named, from, mark.start());
      from = mark.end();
      depth += mark.group().equals("[") ? 1 : mark.group().equals("]") ? -1 : 0;
      boolean parts = mark.group().equals(", ") && depth <= DEEPEST;
      lines.append(parts ? "\n" + "  ".repeat(depth) : mark.group());
    }
    return lines.append(named, from, named.length()).append('\n').toString();
  }
}
