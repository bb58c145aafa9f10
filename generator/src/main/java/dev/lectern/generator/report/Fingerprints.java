package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.source.Span;
import dev.lectern.generator.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names for diagnostics by which a later run finds them again: {@code
 * 5f0c2d6f7e1b4c0d8a9e3b2c1d0f9e8a:1}, 32 hexadecimal digits and a number.
 *
 * <p>Made of the rule, the file below the content folder, the words at the place (its line, if the
 * place is empty) and the message without its numbers, so that neither lines that were put in
 * above, nor indentation, nor a count that changed makes a diagnostic new. Those that are the same
 * in all of this are numbered from 1 by their place, so no two of one run are equal.
 */
public final class Fingerprints {

  private static final int DIGITS = 32;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");

  private Fingerprints() {}

  /**
   * The fingerprints of one run.
   *
   * @param diagnostics in the order of {@link Diagnostic#BY_PLACE}
   * @return one for each, in their order
   */
  public static List<String> of(List<Diagnostic> diagnostics) {
    Map<String, Integer> seen = new HashMap<>();
    return diagnostics.stream()
        .map(Fingerprints::hash)
        .map(hash -> hash + ":" + seen.merge(hash, 1, Integer::sum))
        .toList();
  }

  private static String hash(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    String words = span.text().isBlank() ? span.firstLine() : span.text();
    String all =
        String.join(
            "\0",
            diagnostic.rule().value(),
            span.path().value(),
            SPACE.matcher(words.strip()).replaceAll(" "),
            NUMBER.matcher(diagnostic.message()).replaceAll("0"));
    return Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }
}
