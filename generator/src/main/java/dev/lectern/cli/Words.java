package dev.lectern.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in options what the engine says in Maven's parameters, where nobody typed {@code mvn}:
 *
 * <pre>
 * Set lectern.contentDirectory to …            Set --content-directory to …
 * another one with -Dlectern.diagrams.browser  another one with --diagrams-browser
 * 1 error; lectern:fix mends 1                 1 error; lectern fix mends 1
 * </pre>
 *
 * <p>Lines that show what an author wrote stay as they are.
 */
final class Words {

  private static final Pattern PROPERTY =
      Pattern.compile("-Dlectern\\.([a-zA-Z]+(?:\\.[a-zA-Z]+)*)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\blectern\\.(contentDirectory|reports|diagrams\\.[a-z]+|severity|limits|baseline)\\b");
  private static final Pattern GOAL = Pattern.compile("\\blectern:([a-z]+(?:-[a-z]+)*)");
  private static final Map<String, String> PHRASES =
      Map.of(
          "project.build.outputTimestamp", "--output-timestamp",
          ", or in its POM", "");

  /** A source line with its number, and what a difference takes out or puts in. */
  private static final Pattern QUOTED = Pattern.compile("(?: *[0-9]+ \\||[+-]).*");

  private Words() {}

  /** The text as it is said here; each line ends as before. */
  static String said(String text) {
    return List.of(text.split("\n", -1)).stream()
        .map(line -> QUOTED.matcher(line).matches() ? line : saidLine(line))
        .collect(Collectors.joining("\n"));
  }

  private static String saidLine(String line) {
    String said = PROPERTY.matcher(line).replaceAll(Words::option);
    said = PARAMETER.matcher(said).replaceAll(Words::option);
    said = GOAL.matcher(said).replaceAll("lectern $1");
    for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
      said = said.replace(phrase.getKey(), phrase.getValue());
    }
    return said;
  }

  private static String option(MatchResult parameter) {
    return "--" + kebab(parameter.group(1));
  }

  /** {@code diagrams.home} and {@code contentDirectory} as {@code diagrams-home} and so on. */
  private static String kebab(String parameter) {
    return parameter
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .replace('.', '-')
        .toLowerCase(Locale.ROOT);
  }
}
