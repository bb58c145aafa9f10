package dev.lectern.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.generator.goal.BuildTimestamp;
import dev.lectern.generator.goal.GoalFailure;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.output.OutputFolder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LecternMojoTest {

  private static final RuleId RULE = new RuleId("some-rule");
  private static final Span SPAN =
      new SourceText(new SourcePath("skill.md"), "---\nname: chess\n---\n").span(9, 15);

  private final RecordingLog log = new RecordingLog(false);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private static Diagnostic error(String message) {
    return Diagnostic.error(RULE, SPAN, message);
  }

  /** A goal for content in {@code course/content}, in a build that was started at a root. */
  private LecternMojo goalFor(Path root) {
    LecternMojo goal = goal(false, () -> {});
    inBuild(goal, root);
    return goal;
  }

  /** A goal that hears this about its content. */
  private LecternMojo goalThatHears(Path root, Outcome<String> outcome) {
    LecternMojo goal =
        new LecternMojo() {
          @Override
          void run() {
            valueOf(outcome);
          }
        };
    inBuild(goal, root);
    return goal;
  }

  private void inBuild(LecternMojo goal, Path root) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setBaseDirectory(root.toFile());
    request.getSystemProperties().setProperty("env.NO_COLOR", "1");
    goal.setLog(log.forMojo());
    goal.setPluginContext(new HashMap<>());
    goal.contentDirectory = root.resolve("course/content").toFile();
    goal.maximumDiagnostics = 100;
    goal.session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
    goal.reportDirectory = root.resolve("target/reports").toFile();
    goal.standardOutput = new PrintStream(printed, true, StandardCharsets.UTF_8);
    goal.pluginVersion = "1.2.3";
  }

  private static void setEnvironment(LecternMojo goal, String name, String value) {
    goal.session.getSystemProperties().setProperty("env." + name, value);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static LecternMojo goal(boolean debug, Runnable run) {
    LecternMojo goal =
        new LecternMojo() {
          @Override
          void run() {
            run.run();
          }
        };
    goal.setLog(new RecordingLog(debug).forMojo());
    goal.contentDirectory = new File("target/no-content");
    goal.reportDirectory = new File("target/no-reports");
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setBaseDirectory(new File("target"));
    goal.session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
    return goal;
  }

  /** A folder that cannot be written, for a file is in its place. */
  private static Runnable blocked(Path parent) throws IOException {
    Path file = Files.writeString(parent.resolve("site"), "not a folder");
    return () -> new OutputFolder(file).publish(List.of());
  }

  @Test
  void troubleWithTheMachineIsToldWithoutAStackTrace(@TempDir Path parent) throws IOException {
    assertThatThrownBy(goal(false, blocked(parent))::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("is in the way")
        .hasMessageContaining("then build again")
        .hasNoCause();
  }

  @Test
  void troubleWithTheMachineHasItsCauseWhenDebugging(@TempDir Path parent) throws IOException {
    assertThatThrownBy(goal(true, blocked(parent))::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasCauseInstanceOf(OutputException.class);
  }

  @Test
  void timestampThatIsNoneIsToldWithItsRemedy() {
    assertThatThrownBy(goal(false, () -> BuildTimestamp.parse("today"))::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "Not a time: \"today\". Write project.build.outputTimestamp like 2026-01-31T12:00:00Z.")
        .hasNoCause();
  }

  @Test
  void severityThatCannotBeHadIsToldWithoutAStackTrace() {
    LecternMojo[] self = new LecternMojo[1];
    self[0] = goal(false, () -> self[0].strictness().lectern());
    self[0].severities = "figure-citd=off";

    assertThatThrownBy(self[0]::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("There is no rule \"figure-citd\". Did you mean \"figure-cited\"?")
        .hasNoCause();
  }

  @Test
  void severityOfTheCommandLineWinsOverThatOfThePom() {
    LecternMojo goal = goal(false, () -> {});
    goal.severity = Map.of("figure-citd", "off", "input-used", "loud");
    goal.severities = "input-used=off";

    assertThatThrownBy(() -> goal.strictness().lectern()).hasMessageNotContaining("input-used");
  }

  @Test
  void anythingElseIsCalledOurBugAndKeepsItsTrace() {
    IllegalArgumentException bug = new IllegalArgumentException("planned twice: index.html");
    Runnable run =
        () -> {
          throw bug;
        };

    assertThatThrownBy(goal(false, run)::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("This is a bug in Lectern")
        .hasMessageContaining("planned twice: index.html")
        .hasCause(bug);
  }

  @Test
  void errorsAreLoggedAsOneMessageAndFailWithTheirSummary(@TempDir Path root) {
    LecternMojo goal = goalFor(root);

    assertThatThrownBy(() -> goal.valueOf(Outcome.failed(List.of(error("one"), error("two")))))
        .isInstanceOf(GoalFailure.class)
        .hasMessage("2 errors, 0 warnings in 1 file");
    assertThat(log.messages())
        .containsExactly(
            """
            error The content in course/content has errors:

            course/content/skill.md:2:6: error: [some-rule] one
                2 | name: chess
                  |      ^^^^^^

            course/content/skill.md:2:6: error: [some-rule] two
                2 | name: chess
                  |      ^^^^^^

            2 errors, 0 warnings in 1 file

            More about a rule: mvn dev.lectern:lectern-maven-plugin:1.2.3:explain -Dlectern.rule=some-rule""");
  }

  @Test
  void errorsFailEvenIfThereIsAValue(@TempDir Path root) {
    assertThatThrownBy(() -> goalFor(root).valueOf(Outcome.of("value", List.of(error("one")))))
        .isInstanceOf(GoalFailure.class);
  }

  @Test
  void moreDiagnosticsThanAskedForAreCounted(@TempDir Path root) {
    LecternMojo goal = goalFor(root);
    goal.maximumDiagnostics = 0;

    assertThatThrownBy(() -> goal.valueOf(Outcome.failed(List.of(error("one"), error("two")))))
        .isInstanceOf(GoalFailure.class);
    assertThat(log.messages().get(0)).contains("one").doesNotContain("two").contains("and 1 more");
  }

  @Test
  void warningsAloneAreLoggedOnceInABuildAndPass(@TempDir Path root) throws Exception {
    Map<Object, Object> ofTheBuild = new HashMap<>();
    for (int goals = 0; goals < 3; goals++) {
      LecternMojo goal = goalFor(root);
      goal.setPluginContext(ofTheBuild);
      assertThat(goal.valueOf(Outcome.of("value", List.of(Diagnostic.warning(RULE, SPAN, "odd")))))
          .isEqualTo("value");
    }

    assertThat(log.messages()).hasSize(1);
    assertThat(log.messages().get(0))
        .startsWith("warn About the content in course/content:\n\n")
        .contains("course/content/skill.md:2:6: warning: [some-rule] odd")
        .endsWith("0 errors, 1 warning in 1 file\n");
  }

  // Reports

  @Test
  void reportsAreWrittenWhenTheBuildFails(@TempDir Path root) throws IOException {
    LecternMojo goal = goalThatHears(root, Outcome.failed(List.of(error("one"))));
    goal.reports = List.of("sarif", " junit");

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("1 error, 0 warnings in 1 file");
    assertThat(root.resolve("target/reports"))
        .isDirectoryContaining("glob:**/lectern.sarif")
        .isDirectoryContaining("glob:**/lectern-junit.xml");
    assertThat(Files.readString(root.resolve("target/reports/lectern.sarif")))
        .contains("\"uri\": \"course/content/skill.md\"")
        .contains("\"version\": \"1.2.3\"");
    assertThat(log.messages().get(1))
        .isEqualTo("info target/reports: 2 written, 0 unchanged, 0 removed");
    assertThat(printed()).isEmpty();
  }

  @Test
  void reportsAreWrittenWhenThereIsNothingToReport(@TempDir Path root) throws Exception {
    LecternMojo goal = goalThatHears(root, Outcome.of("value", List.of()));
    goal.reports = List.of("sarif", "json");
    goal.execute();

    assertThat(Files.readString(root.resolve("target/reports/lectern.sarif")))
        .contains("\"results\": []");
    assertThat(Files.readString(root.resolve("target/reports/lectern.json")))
        .contains("\"errors\": 0");
  }

  @Test
  void reportsThatAreNoLongerWantedAreRemovedAndOtherFilesStay(@TempDir Path root)
      throws Exception {
    LecternMojo first = goalThatHears(root, Outcome.of("value", List.of()));
    first.reports = List.of("sarif", "json");
    first.execute();
    Files.writeString(root.resolve("target/reports/mine.txt"), "mine");
    LecternMojo second = goalThatHears(root, Outcome.of("value", List.of()));
    second.reports = List.of("json");
    second.execute();

    assertThat(root.resolve("target/reports").toFile().list())
        .containsExactlyInAnyOrder("lectern.json", "mine.txt");
  }

  @Test
  void withoutReportsNothingIsWrittenOrPrinted(@TempDir Path root) throws Exception {
    goalThatHears(root, Outcome.of("value", List.of(Diagnostic.warning(RULE, SPAN, "odd"))))
        .execute();
    assertThat(root.resolve("target")).doesNotExist();
    assertThat(printed()).isEmpty();
  }

  @Test
  void goalThatDidNotReadTheContentReportsNothing(@TempDir Path root) throws Exception {
    LecternMojo goal = goalFor(root);
    goal.reports = List.of("sarif");
    goal.execute();
    assertThat(root.resolve("target")).doesNotExist();
  }

  @Test
  void everythingThatAGoalHeardIsInItsReports(@TempDir Path root) throws Exception {
    LecternMojo goal =
        new LecternMojo() {
          @Override
          void run() {
            valueOf(Outcome.of("first", List.of(Diagnostic.warning(RULE, SPAN, "odd"))));
            valueOf(Outcome.of("second", List.of(Diagnostic.warning(RULE, SPAN, "strange"))));
          }
        };
    inBuild(goal, root);
    goal.reports = List.of("json");
    goal.execute();
    assertThat(Files.readString(root.resolve("target/reports/lectern.json")))
        .contains("odd", "strange");
  }

  @Test
  void reportThatThereIsNoneOfIsToldWithAllThatThereAre(@TempDir Path root) {
    LecternMojo goal = goalThatHears(root, Outcome.failed(List.of(error("one"))));
    goal.reports = List.of("json", "xml");
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "There is no report \"xml\". Give lectern.reports some of json, sarif, junit, gitlab,"
                + " html, github, with commas between them.");
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void onGitHubAnnotationsArePrintedAfterCommandsWereOff(@TempDir Path root) {
    LecternMojo goal = goalThatHears(root, Outcome.failed(List.of(error("50% wrong"))));
    setEnvironment(goal, "GITHUB_ACTIONS", "true");

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    List<String> lines = printed().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).matches("::stop-commands::[0-9a-f-]{36}");
    assertThat(lines.get(1)).isEqualTo("::" + lines.get(0).substring(17) + "::");
    assertThat(lines.get(2))
        .isEqualTo(
            "::error file=course/content/skill.md,line=2,col=6,endLine=2,endColumn=12,"
                + "title=some-rule::50%25 wrong");
  }

  @Test
  void commandsAreOnAgainAfterABug(@TempDir Path root) {
    LecternMojo goal =
        goal(
            false,
            () -> {
              throw new IllegalArgumentException("bug");
            });
    inBuild(goal, root);
    setEnvironment(goal, "GITHUB_ACTIONS", "true");
    assertThatThrownBy(goal::execute).isInstanceOf(MojoExecutionException.class);
    List<String> lines = printed().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).isEqualTo("::" + lines.get(0).substring(17) + "::");
  }

  @Test
  void annotationsArePrintedOnceInABuild(@TempDir Path root) throws Exception {
    Map<Object, Object> ofTheBuild = new HashMap<>();
    for (int goals = 0; goals < 3; goals++) {
      LecternMojo goal =
          goalThatHears(root, Outcome.of("value", List.of(Diagnostic.warning(RULE, SPAN, "odd"))));
      goal.reports = List.of("github");
      goal.setPluginContext(ofTheBuild);
      goal.execute();
    }
    assertThat(printed().lines().toList())
        .containsExactly(
            "::warning file=course/content/skill.md,line=2,col=6,endLine=2,endColumn=12,"
                + "title=some-rule::odd");
  }

  @Test
  void elsewhereThereAreNoAnnotations(@TempDir Path root) {
    LecternMojo goal = goalThatHears(root, Outcome.failed(List.of(error("one"))));
    setEnvironment(goal, "GITHUB_ACTIONS", "false");
    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    assertThat(printed()).isEmpty();
  }

  @Test
  void filesAreNamedFromTheCheckedOutRepository(@TempDir Path root) {
    LecternMojo goal = goalThatHears(root, Outcome.failed(List.of(error("one"))));
    setEnvironment(goal, "GITHUB_ACTIONS", "true");
    setEnvironment(goal, "GITHUB_WORKSPACE", root.resolve("course").toString());
    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    assertThat(printed()).contains("::error file=content/skill.md,");
  }

  @Test
  void repositoryThatTheContentIsNotInNamesNothing(@TempDir Path root) {
    LecternMojo goal = goalThatHears(root, Outcome.failed(List.of(error("one"))));
    goal.reports = List.of("github");
    setEnvironment(goal, "CI_PROJECT_DIR", root.resolve("another").toString());
    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    assertThat(printed()).contains("::error file=course/content/skill.md,");
  }

  @Test
  void sourceRootThatIsGivenIsTheRoot(@TempDir Path root) {
    LecternMojo goal = goalThatHears(root, Outcome.failed(List.of(error("one"))));
    goal.reports = List.of("github");
    goal.sourceRoot = root.resolve("course/content").toFile();
    setEnvironment(goal, "CI_PROJECT_DIR", root.toString());
    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    assertThat(printed()).contains("::error file=skill.md,");
  }

  @Test
  void folderOfReportsThatCannotBeWrittenIsToldAfterTheErrors(@TempDir Path root)
      throws IOException {
    LecternMojo goal = goalThatHears(root, Outcome.failed(List.of(error("one"))));
    goal.reports = List.of("sarif");
    Files.createDirectories(root.resolve("target"));
    Files.writeString(root.resolve("target/reports"), "not a folder");
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("is in the way");
    assertThat(log.messages().get(0)).contains("error: [some-rule] one");
  }

  @Test
  void limitsThatCannotBeHadAreToldWithoutAStackTrace() {
    LecternMojo[] goals = new LecternMojo[1];
    LecternMojo goal = goal(false, () -> goals[0].strictness().lectern());
    goals[0] = goal;
    goal.limits = Map.of("files", "0");
    goal.limitPairs = "file-byte=1";
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "There is no limit \"file-byte\". Did you mean \"file-bytes\"? The limit \"files\""
                + " cannot be \"0\"; it is a whole number from 1 to 100,000.")
        .hasNoCause();
  }

  @Test
  void limitsOfTheCommandLineWinOverThoseOfThePom(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("skill.md"), "x".repeat(100));
    LecternMojo goal = goal(false, () -> {});
    goal.limits = Map.of("file-bytes", "1000");
    goal.limitPairs = "file-bytes=99";
    assertThat(goal.strictness().lectern().validate(folder).diagnostics())
        .extracting(Diagnostic::message)
        .contains("The file has more than 99 bytes. Split it.");
  }

  @Test
  void nothingIsAskedOfTheWebInABuildThatIsOffline(@TempDir Path root) throws Exception {
    LinksMojo goal = new LinksMojo();
    inBuild(goal, root);
    goal.session.getRequest().setOffline(true);
    goal.execute();
    assertThat(log.messages()).containsExactly("info Skipped, for the build is offline.");
  }
}
