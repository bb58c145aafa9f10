package dev.lectern.maven;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LimitsException;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.SeverityPolicyException;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.SkillRendering;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.report.ConsoleReport;
import dev.lectern.generator.report.DiagnosticReport;
import dev.lectern.generator.report.ReportFormat;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What all goals share: the content, its rendering in memory, and how trouble is told. The author's
 * errors fail the build with their summary, after all of them were logged; a machine that does not
 * play along fails it with what, where and what to do. Neither shows a stack trace. Anything else
 * is our bug and shows one.
 */
abstract class LecternMojo extends AbstractMojo {

  private static final String REPORTED = "lectern.reported";
  private static final String ANNOTATED = "lectern.annotated";

  /** Skips this goal. */
  @Parameter(property = "lectern.skip", defaultValue = "false")
  boolean skip;

  /**
   * The content folder: the one that holds <code>skill.md</code>. A relative path is relative to
   * the project's folder, or to the current one where there is no project.
   */
  @Parameter(
      property = "lectern.contentDirectory",
      defaultValue = "${basedir}/src/main/content",
      required = true)
  File contentDirectory;

  /** How many errors and warnings are shown, at least 1; the rest is counted. */
  @Parameter(property = "lectern.maximumDiagnostics", defaultValue = "100")
  int maximumDiagnostics;

  /**
   * The reports that are made of the errors and warnings, also when there are none, with commas
   * between them: <code>json</code>, <code>sarif</code>, <code>junit</code>, <code>gitlab</code>,
   * <code>html</code>, and <code>github</code>, which prints annotations to the standard output and
   * is added by itself where the environment variable <code>GITHUB_ACTIONS</code> is <code>true
   * </code>.
   */
  @Parameter(property = "lectern.reports")
  @Nullable List<String> reports;

  /** The folder of the reports that are files. */
  @Parameter(
      property = "lectern.reportDirectory",
      defaultValue = "${project.build.directory}/lectern-reports",
      required = true)
  File reportDirectory;

  /**
   * The folder that reports name files from: the repository's root. By default the one that GitHub
   * Actions or GitLab CI has checked out, and elsewhere the folder that the build was started in.
   */
  @Parameter(property = "lectern.sourceRoot")
  @Nullable File sourceRoot;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  @Nullable String pluginVersion;

  /**
   * How bad it is to break a rule, by the rule's name: <code>error</code>, <code>warning</code> or
   * <code>off</code>, as in <code>&lt;figure-cited>error&lt;/figure-cited></code>.
   */
  @Parameter Map<String, String> severity = Map.of();

  /**
   * The same for the command line, where it wins over the POM: <code>
   * figure-cited=error,input-used=off</code>.
   */
  @Parameter(property = "lectern.severity", defaultValue = "")
  @Nullable String severities;

  /**
   * How much content is read and how long that may take, by the limit's name, as in <code>
   * &lt;file-bytes>400000&lt;/file-bytes></code>: <code>file-bytes</code>, <code>files</code>,
   * <code>total-bytes</code>, <code>site-bytes</code>, <code>folder-depth</code>, <code>line-length
   * </code>, <code>yaml-depth
   * </code>, <code>yaml-aliases</code>, <code>file-seconds</code> and <code>total-seconds</code>.
   */
  @Parameter Map<String, String> limits = Map.of();

  /**
   * The same for the command line, where it wins over the POM: <code>file-bytes=400000,files=3000
   * </code>.
   */
  @Parameter(property = "lectern.limits", defaultValue = "")
  @Nullable String limitPairs;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  /** What GitHub Actions reads. */
  PrintStream standardOutput = System.out;

  /** What was found so far; null before anything was read. */
  private @Nullable List<Diagnostic> told;

  /** The folders of what was found, as far as it is not in {@link #folder}. */
  private final Map<SourceText, Path> elsewhere = new HashMap<>();

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped, for lectern.skip is set.");
      return;
    }
    try {
      runAndReport();
    } catch (OutputException | ToolException | SeverityPolicyException | LimitsException e) {
      throw withoutTrace(String.valueOf(e.getMessage()), e);
    } catch (DateTimeParseException e) {
      throw withoutTrace(
          "Not a time: \""
              + e.getParsedString()
              + "\". Write project.build.outputTimestamp like 2026-01-31T12:00:00Z.",
          e);
    } catch (RuntimeException e) {
      throw new MojoExecutionException("This is a bug in Lectern, not in the content: " + e, e);
    }
  }

  /** The reports are made whether the goal ends well or not. */
  private void runAndReport() throws MojoFailureException {
    boolean onGitHub = GitHubActions.areRunning(session);
    Reports wanted =
        Reports.wanted(reports == null ? List.of() : reports, reportDirectory.toPath(), onGitHub);
    GitHubActions runner = new GitHubActions(standardOutput);
    String stopped = onGitHub ? runner.stop() : "";
    try {
      run();
    } finally {
      if (onGitHub) {
        runner.resume(stopped);
      }
      report(wanted, runner);
    }
  }

  private void report(Reports wanted, GitHubActions runner) {
    if (told == null || wanted.formats().isEmpty()) {
      return;
    }
    ShownPath root = SourceRoot.of(session, sourceRoot, folder());
    DiagnosticReport report =
        new DiagnosticReport(
            root.of(folder()),
            told,
            rules().stream().collect(Collectors.toMap(RuleDescription::id, rule -> rule)),
            String.valueOf(pluginVersion),
            elsewhere.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> root.of(entry.getValue()))));
    if (wanted.hasAnnotations()) {
      runner.print(newLines(ANNOTATED, ReportFormat.GITHUB.render(report)));
    }
    wanted
        .write(report)
        .ifPresent(written -> info(shown().of(wanted.folder()) + ": " + written.summary()));
  }

  /** The folder that is looked at; reports name its files. */
  Path folder() {
    return contentDirectory.toPath();
  }

  /** The rules that it is held to. */
  List<RuleDescription> rules() {
    return RuleCatalogue.all();
  }

  /** The goal itself. */
  abstract void run() throws MojoFailureException;

  /**
   * What turns the content into files, as strict as this build asks for and within its limits.
   *
   * @throws SeverityPolicyException if it asks for severities that cannot be had
   * @throws LimitsException if it asks for limits that cannot be had
   */
  final Lectern lectern() {
    Map<String, String> numbers = new HashMap<>(limits);
    numbers.putAll(Limits.pairs(limitPairs == null ? "" : limitPairs));
    return new Lectern(policy(RuleCatalogue.ofFolders()), Limits.of(numbers));
  }

  /**
   * How bad this build finds it that rules are broken.
   *
   * @param elsewhere rules that the same parameters weigh for other goals
   * @throws SeverityPolicyException if it asks for what cannot be had
   */
  final SeverityPolicy policy(List<RuleDescription> elsewhere) {
    Map<String, String> words = new HashMap<>(severity);
    words.putAll(SeverityPolicy.pairs(severities == null ? "" : severities));
    return SeverityPolicy.of(words, rules(), elsewhere);
  }

  /** Puts findings into the reports. */
  final void tell(List<Diagnostic> findings) {
    told = told == null ? findings : Stream.concat(told.stream(), findings.stream()).toList();
  }

  /** Puts findings of another folder into the reports. */
  final void tellOf(Path folder, List<Diagnostic> findings) {
    findings.forEach(finding -> elsewhere.put(finding.span().source(), folder));
    tell(findings);
  }

  /** How a page that says more about the rule of a finding is asked for. */
  final String explanation(List<Diagnostic> findings) {
    return "\nMore about a rule: mvn "
        + explainGoal()
        + " -Dlectern.rule="
        + findings.get(0).rule();
  }

  /** By its short name where the POM of the build knows that, and by its full one else. */
  private String explainGoal() {
    String key = "dev.lectern:lectern-maven-plugin";
    MavenProject top = session.getTopLevelProject();
    boolean known =
        top != null
            && (top.getPlugin(key) != null
                || top.getPluginManagement() != null
                    && top.getPluginManagement().getPluginsAsMap().containsKey(key));
    return known ? "lectern:explain" : key + ":" + pluginVersion + ":explain";
  }

  /**
   * Renders the skill in memory and logs what is wrong with the content.
   *
   * @throws MojoFailureException if there is an error
   */
  final SkillRendering renderSkill() throws MojoFailureException {
    return valueOf(lectern().renderSkill(contentDirectory.toPath()));
  }

  /**
   * The value of an outcome, after its diagnostics were logged.
   *
   * @throws MojoFailureException if there is an error
   */
  final <T> T valueOf(Outcome<T> outcome) throws MojoFailureException {
    List<Diagnostic> diagnostics = outcome.diagnostics();
    tell(diagnostics);
    Optional<T> value = outcome.value();
    if (outcome.hasErrors() || value.isEmpty()) {
      getLog()
          .error(
              "The content in "
                  + content()
                  + " has errors:\n\n"
                  + report(diagnostics)
                  + explanation(diagnostics));
      throw new MojoFailureException(ConsoleReport.summary(diagnostics));
    }
    warn(diagnostics);
    return value.get();
  }

  /** Logs what is wrong with the content, and lets the build go on. */
  final void warn(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      warnOnce("About the content in " + content() + ":\n\n" + report(diagnostics));
    }
  }

  /** The content folder as it is shown to people. */
  final String content() {
    return shown().of(contentDirectory.toPath());
  }

  /** Paths as an editor or a shell opens them where this build was started. */
  final ShownPath shown() {
    return ShownPath.below(session);
  }

  /** Logs a text, each line as a message of its own. */
  final void info(String text) {
    text.lines().forEach(getLog()::info);
  }

  /** One message, so that nothing stands before the lines and carets of the report. */
  private String report(List<Diagnostic> diagnostics) {
    int maximum = Math.max(1, maximumDiagnostics);
    return new ConsoleReport(content(), TerminalColour.isWanted(session), maximum)
        .render(diagnostics);
  }

  private void warnOnce(String text) {
    if (isNew(REPORTED, text)) {
      getLog().warn(text);
    }
  }

  /** Several goals of one build read the same content: the later ones need not say it again. */
  @SuppressWarnings("unchecked")
  private boolean isNew(String key, String text) {
    Map<Object, Object> context = getPluginContext();
    return !text.equals(context.put(key, text));
  }

  /** The lines of a text that no goal of this build has printed yet. */
  @SuppressWarnings("unchecked")
  private String newLines(String key, String text) {
    Map<Object, Object> context = getPluginContext();
    Set<String> printed = (Set<String>) context.computeIfAbsent(key, none -> new HashSet<String>());
    List<String> fresh = text.lines().filter(line -> !printed.contains(line)).toList();
    printed.addAll(fresh);
    return fresh.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private MojoExecutionException withoutTrace(String message, RuntimeException cause) {
    return getLog().isDebugEnabled()
        ? new MojoExecutionException(message, cause)
        : new MojoExecutionException(message);
  }
}
