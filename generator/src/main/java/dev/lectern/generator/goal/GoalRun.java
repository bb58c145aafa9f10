package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.report.ConsoleReport;
import dev.lectern.generator.report.DiagnosticReport;
import dev.lectern.generator.timing.Timing;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of a goal: what it says to people, and what it has found so far. */
public final class GoalRun {

  private final Console console;
  private final ShownPath shown;
  private final Look look;
  private final Commands commands;
  private final Said said;
  private final Timing timing;

  /** What was found so far; null before anything was read. */
  private @Nullable List<Diagnostic> told;

  /** The folders of what was found, as far as it is not in the folder that is looked at. */
  private final Map<SourceText, Path> elsewhere = new HashMap<>();

  /**
   * How findings look.
   *
   * @param colour whether to use ANSI colours
   * @param maximum how many are shown; less than 1 counts as 1
   */
  public record Look(boolean colour, int maximum) {}

  /**
   * @param shown paths as an editor or a shell opens them where this was started
   * @param commands what people type to go on
   * @param said what other goals of the same build have said
   */
  public GoalRun(Console console, ShownPath shown, Look look, Commands commands, Said said) {
    this(console, shown, look, commands, said, Timing.OFF);
  }

  /**
   * The same.
   *
   * @param timing hears how long what takes
   */
  public GoalRun(
      Console console, ShownPath shown, Look look, Commands commands, Said said, Timing timing) {
    this.console = console;
    this.shown = shown;
    this.look = look;
    this.commands = commands;
    this.said = said;
    this.timing = timing;
  }

  Timing timing() {
    return timing;
  }

  Console console() {
    return console;
  }

  ShownPath shown() {
    return shown;
  }

  Commands commands() {
    return commands;
  }

  Said said() {
    return said;
  }

  /** Says a text, each line as a message of its own. */
  void info(String text) {
    console.lines(text);
  }

  /** Puts findings into the reports. */
  void tell(List<Diagnostic> findings) {
    told = told == null ? findings : Stream.concat(told.stream(), findings.stream()).toList();
  }

  /** Forgets findings: what is read next is another content. */
  void forget() {
    told = null;
    elsewhere.clear();
  }

  /** Whether anything was found. */
  boolean hasFindings() {
    return told != null && !told.isEmpty();
  }

  /** Puts findings of another folder into the reports. */
  void tellOf(Path folder, List<Diagnostic> findings) {
    findings.forEach(finding -> elsewhere.put(finding.span().source(), folder));
    tell(findings);
  }

  /**
   * The value of an outcome, after its diagnostics were said.
   *
   * @param content the folder that they are about
   * @throws GoalFailure if there is an error
   */
  public <T> T valueOf(Path content, Outcome<T> outcome) {
    List<Diagnostic> diagnostics = outcome.diagnostics();
    tell(diagnostics);
    Optional<T> value = outcome.value();
    if (outcome.hasErrors() || value.isEmpty()) {
      console.error(
          "The content in "
              + shown.of(content)
              + " has errors:\n\n"
              + report(content, diagnostics)
              + explanation(diagnostics));
      throw GoalFailure.findings(ConsoleReport.summary(diagnostics));
    }
    warn(content, diagnostics);
    return value.get();
  }

  /** Says what is wrong with the content by now, unless that was said before, and goes on. */
  void hear(Path content, List<Diagnostic> diagnostics) {
    String text = diagnostics.isEmpty() ? "" : report(content, diagnostics);
    if (said.isNew(text)) {
      if (diagnostics.isEmpty()) {
        console.info("There is nothing to say about the content.");
      } else if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
        console.error("\n" + text);
      } else {
        console.warn("\n" + text);
      }
    }
  }

  /** Says what is wrong with the content, and goes on. */
  void warn(Path content, List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      String text =
          "About the content in " + shown.of(content) + ":\n\n" + report(content, diagnostics);
      if (said.isNew(text)) {
        console.warn(text);
      }
    }
  }

  /** One message, so that nothing stands before the lines and carets of the report. */
  String report(Path folder, List<Diagnostic> diagnostics) {
    int maximum = Math.max(1, look.maximum());
    return new ConsoleReport(shown.of(folder), look.colour(), maximum).render(diagnostics);
  }

  /** How a page that says more about the rule of a finding is asked for. */
  String explanation(List<Diagnostic> findings) {
    return "\nMore about a rule: " + commands.explain(findings.get(0).rule());
  }

  /** What was found, for reports; nothing before anything was read. */
  Optional<DiagnosticReport> report(
      Path folder, List<RuleDescription> rules, ShownPath root, String version) {
    return told == null
        ? Optional.empty()
        : Optional.of(
            new DiagnosticReport(
                root.of(folder),
                told,
                rules.stream().collect(Collectors.toMap(RuleDescription::id, rule -> rule)),
                version,
                elsewhere.entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, entry -> root.of(entry.getValue())))));
  }
}
