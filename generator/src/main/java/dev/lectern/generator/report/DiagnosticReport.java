package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a report tells, whatever its {@link ReportFormat}.
 *
 * @param contentFolder the content folder as the reader would type it, with {@code /} between its
 *     names and relative to the folder that is the root for the report's reader, of a repository
 *     for example: {@code src/main/content}. {@code .} and the empty string are the root itself.
 *     Absolute only if it is on another drive.
 * @param diagnostics each once, in the order of {@link Diagnostic#BY_PLACE}, which is established
 *     here
 * @param rules what must hold by a rule, in one sentence, for those rules that say it
 * @param version the version of Lectern
 */
public record DiagnosticReport(
    String contentFolder, List<Diagnostic> diagnostics, Map<RuleId, String> rules, String version) {

  /** What differs in related places alone has an order too. */
  private static final Comparator<Diagnostic> ORDER =
      Diagnostic.BY_PLACE
          .thenComparing(Diagnostic::severity)
          .thenComparing(diagnostic -> diagnostic.related().toString());

  private static final Pattern CURRENT_FOLDER = Pattern.compile("^(\\./+)+");

  public DiagnosticReport {
    contentFolder = CURRENT_FOLDER.matcher(contentFolder).replaceFirst("");
    contentFolder = contentFolder.equals(".") ? "" : contentFolder;
    boolean joined = contentFolder.isEmpty() || contentFolder.endsWith("/");
    contentFolder = joined ? contentFolder : contentFolder + "/";
    diagnostics = diagnostics.stream().sorted(ORDER).distinct().toList();
    rules = Map.copyOf(rules);
  }

  /** A content file's place from the root. */
  String file(SourcePath path) {
    return contentFolder + path;
  }

  /** What must hold by a rule, in one sentence; if the rule does not say it, its name as words. */
  String summary(RuleId rule) {
    String words = rule.value().replace('-', ' ');
    String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    return rules.getOrDefault(rule, sentence);
  }

  long errors() {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  long warnings() {
    return diagnostics.size() - errors();
  }

  long files() {
    return diagnostics.stream().map(diagnostic -> diagnostic.span().path()).distinct().count();
  }
}
