package dev.lectern.maven;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GoalFailure;
import dev.lectern.generator.goal.GoalRun;
import dev.lectern.generator.goal.Reporting;
import dev.lectern.generator.goal.Said;
import dev.lectern.generator.goal.ShownPath;
import dev.lectern.generator.goal.Strictness;
import dev.lectern.generator.goal.Trouble;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
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

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  /** What GitHub Actions reads. */
  PrintStream standardOutput = System.out;

  /** Made when it is first asked for: Maven sets the parameters after it made the goal. */
  private @Nullable GoalRun goalRun;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped, for lectern.skip is set.");
      return;
    }
    try {
      reporting().around(goalRun(), subject(), this::run);
    } catch (GoalFailure e) {
      throw new MojoFailureException(e.getMessage());
    } catch (RuntimeException e) {
      Trouble trouble = Trouble.of(e);
      boolean traced = trouble.whose() == Trouble.Whose.LECTERN || getLog().isDebugEnabled();
      throw traced
          ? new MojoExecutionException(trouble.message(), e)
          : new MojoExecutionException(trouble.message());
    }
  }

  /** The goal itself. */
  abstract void run();

  /** What is looked at, and the rules that it is held to. */
  Reporting.Subject subject() {
    return new Reporting.Subject(contentDirectory.toPath(), RuleCatalogue.all());
  }

  /** The content, held to the rules as this build asks for. */
  final Content content() {
    return new Content(contentDirectory.toPath(), strictness().lectern());
  }

  /**
   * The value of an outcome, after its diagnostics were logged.
   *
   * @throws GoalFailure if there is an error
   */
  final <T> T valueOf(Outcome<T> outcome) {
    return goalRun().valueOf(contentDirectory.toPath(), outcome);
  }

  /** How strict this build is; the command line wins over the POM. */
  final Strictness strictness() {
    return new Strictness(
        severity,
        severities == null ? "" : severities,
        limits,
        limitPairs == null ? "" : limitPairs);
  }

  /** What this goal says, and has found. */
  final GoalRun goalRun() {
    if (goalRun == null) {
      goalRun =
          new GoalRun(
              new MavenConsole(getLog()),
              shown(),
              new GoalRun.Look(TerminalColour.isWanted(session), maximumDiagnostics),
              new MavenCommands(session, project, execution, pluginVersion),
              new Said(pluginContext()));
    }
    return goalRun;
  }

  private Reporting reporting() {
    return new Reporting(
        reports == null ? List.of() : reports,
        reportDirectory.toPath(),
        Optional.ofNullable(sourceRoot).map(File::toPath),
        String.valueOf(pluginVersion),
        name -> session.getSystemProperties().getProperty("env." + name, ""),
        standardOutput);
  }

  @SuppressWarnings("unchecked")
  private Map<Object, Object> pluginContext() {
    return getPluginContext();
  }

  /** Paths as an editor or a shell opens them where this build was started. */
  final ShownPath shown() {
    return new ShownPath(Path.of(session.getExecutionRootDirectory()).toAbsolutePath());
  }
}
