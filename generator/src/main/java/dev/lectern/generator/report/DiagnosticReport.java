package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a report tells, whatever its {@link ReportFormat}.
 *
 * @param contentFolder the content folder as the reader would type it, with {@code /} between its
 *     names and relative to the folder that is the root for the report's reader, of a repository
 *     for example: {@code src/main/content}. {@code .} and the empty string are the root itself.
 *     Absolute only if it is on another drive.
 * @param diagnostics each once, in the order of {@link Diagnostic#BY_PLACE}, which is established
 *     here
 * @param rules the rules that may have been broken, as far as they describe themselves
 * @param version the version of Lectern
 * @param elsewhere the folders of those texts that are not of the content folder, as {@code
 *     contentFolder} is given
 */
public record DiagnosticReport(
    String contentFolder,
    List<Diagnostic> diagnostics,
    Map<RuleId, RuleDescription> rules,
    String version,
    Map<SourceText, String> elsewhere) {

  /** What differs in related places alone has an order too. */
  private static final Comparator<Diagnostic> ORDER =
      Diagnostic.BY_PLACE
          .thenComparing(Diagnostic::severity)
          .thenComparing(diagnostic -> diagnostic.related().toString());

  private static final Pattern CURRENT_FOLDER = Pattern.compile("^(\\./+)+");

  public DiagnosticReport {
    contentFolder = joined(contentFolder);
    diagnostics = diagnostics.stream().sorted(ORDER).distinct().toList();
    rules = Map.copyOf(rules);
    elsewhere =
        elsewhere.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> joined(entry.getValue())));
  }

  /** A report on content alone. */
  public DiagnosticReport(
      String contentFolder,
      List<Diagnostic> diagnostics,
      Map<RuleId, RuleDescription> rules,
      String version) {
    this(contentFolder, diagnostics, rules, version, Map.of());
  }

  /** With the slash that a name is put after; the root itself is empty. */
  private static String joined(String folder) {
    String shown = CURRENT_FOLDER.matcher(folder).replaceFirst("");
    boolean root = shown.equals(".") || shown.isEmpty();
    return root ? "" : shown.endsWith("/") ? shown : shown + "/";
  }

  /** The place of a text from the root. */
  String file(Span span) {
    return elsewhere.getOrDefault(span.source(), contentFolder) + span.path();
  }

  /** What a rule says of itself, if it does. */
  Optional<RuleDescription> description(RuleId rule) {
    return Optional.ofNullable(rules.get(rule));
  }

  /** What must hold by a rule, in one sentence; if the rule does not say it, its name as words. */
  String summary(RuleId rule) {
    String words = rule.value().replace('-', ' ');
    String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    return description(rule).map(RuleDescription::sentence).orElse(sentence);
  }

  long errors() {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  long warnings() {
    return diagnostics.size() - errors();
  }

  long files() {
    return diagnostics.stream().map(diagnostic -> file(diagnostic.span())).distinct().count();
  }
}
