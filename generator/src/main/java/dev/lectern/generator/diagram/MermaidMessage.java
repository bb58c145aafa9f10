package dev.lectern.generator.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mermaid's complaint about a source as an author wants it: without stack frames, without the names
 * of JavaScript's errors, without the excerpt that our own report shows better.
 */
final class MermaidMessage {

  private static final int MAXIMUM_CHARACTERS = 400;
  private static final int MAXIMUM_EXPECTED = 6;

  private static final Pattern STACK_FRAME =
      Pattern.compile("^(\\s+at .*|\\S+( \\S+)? \\((https?|file)://.*\\))$");
  private static final Pattern ERROR_NAME = Pattern.compile("^((\\w*Error|Uncaught): )+");
  private static final Pattern PLACE =
      Pattern.compile("(?:on|at) line (\\d{1,9})(?:, column (\\d{1,9}))?");
  private static final Pattern PARSE_ERROR_LINE =
      Pattern.compile("^(Parse|Lexical) error on line \\d+[:.].*");
  private static final Pattern CARET = Pattern.compile("^-*\\^$");
  private static final Pattern EXPECTING = Pattern.compile("^Expecting (.*), got '(.*)'$");

  private MermaidMessage() {}

  /**
   * A refusal with a clean message.
   *
   * @param raw what Mermaid said, perhaps with a stack
   * @param line where in the source; 0 if only the message may tell
   * @param column where in the line; 0 if only the message may tell
   */
  static Drawing.Refused refusal(String raw, int line, int column) {
    List<String> lines = withoutStack(raw);
    Matcher place = PLACE.matcher(String.join("\n", lines));
    int foundLine = line;
    int foundColumn = column;
    if (line == 0 && place.find()) {
      foundLine = Integer.parseInt(place.group(1));
      foundColumn = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
    }
    return new Drawing.Refused(sentence(lines), foundLine, foundColumn);
  }

  private static List<String> withoutStack(String raw) {
    List<String> lines = new ArrayList<>();
    for (String line : raw.lines().toList()) {
      if (STACK_FRAME.matcher(line).matches()) {
        break;
      }
      if (!line.isBlank()) {
        lines.add(lines.isEmpty() ? ERROR_NAME.matcher(line.strip()).replaceFirst("") : line);
      }
    }
    return lines;
  }

  private static String sentence(List<String> lines) {
    List<String> kept = new ArrayList<>(lines);
    if (kept.isEmpty() || kept.get(0).startsWith("failed to find element matching selector")) {
      return "Mermaid drew nothing and did not say why.";
    }
    if (kept.get(0).startsWith("Edge limit exceeded")) {
      return kept.get(0) + " Split the diagram.";
    }
    if (PARSE_ERROR_LINE.matcher(kept.get(0)).matches() && kept.size() > 1) {
      // The excerpt and its caret: ours shows the author's own line.
      kept.remove(0);
      int caret = kept.size() - 1;
      while (caret >= 0 && !CARET.matcher(kept.get(caret)).matches()) {
        caret--;
      }
      kept.subList(0, caret + 1).clear();
      kept.replaceAll(MermaidMessage::expectation);
      kept.add(0, "This does not parse.");
    }
    String text = kept.stream().map(String::strip).collect(Collectors.joining(" "));
    return text.length() <= MAXIMUM_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(MAXIMUM_CHARACTERS / 2, 0)) + " …";
  }

  /** {@code Expecting 'SQE', 'PE', … 13 more, got '1'} in words. */
  private static String expectation(String line) {
    Matcher expecting = EXPECTING.matcher(line.strip());
    if (!expecting.matches()) {
      return line;
    }
    List<String> all = List.of(expecting.group(1).split(", "));
    String shown = String.join(", ", all.subList(0, Math.min(MAXIMUM_EXPECTED, all.size())));
    int more = all.size() - MAXIMUM_EXPECTED;
    String got = expecting.group(2);
    return "Mermaid expected "
        + shown
        + (more > 0 ? " (or " + more + " more)" : "")
        + " and found "
        + (got.equals("1") || got.equals("EOF") ? "the end of the diagram" : "'" + got + "'")
        + ".";
  }
}
