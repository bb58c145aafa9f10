package dev.lectern.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.output.OutputFolder;
import java.io.IOException;
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

  private static Diagnostic error(String message) {
    return Diagnostic.error(RULE, SPAN, message);
  }

  /** A goal for content in {@code course/content}, in a build that was started at a root. */
  private LecternMojo goalFor(Path root) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setBaseDirectory(root.toFile());
    request.getSystemProperties().setProperty("env.NO_COLOR", "1");
    LecternMojo goal = goal(false, () -> {});
    goal.setLog(log.forMojo());
    goal.setPluginContext(new HashMap<>());
    goal.contentDirectory = root.resolve("course/content").toFile();
    goal.maximumDiagnostics = 100;
    goal.session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
    return goal;
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
    self[0] = goal(false, () -> self[0].lectern());
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

    assertThatThrownBy(goal::lectern).hasMessageNotContaining("input-used");
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
        .isInstanceOf(MojoFailureException.class)
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
            """);
  }

  @Test
  void errorsFailEvenIfThereIsAValue(@TempDir Path root) {
    assertThatThrownBy(() -> goalFor(root).valueOf(Outcome.of("value", List.of(error("one")))))
        .isInstanceOf(MojoFailureException.class);
  }

  @Test
  void moreDiagnosticsThanAskedForAreCounted(@TempDir Path root) {
    LecternMojo goal = goalFor(root);
    goal.maximumDiagnostics = 0;

    assertThatThrownBy(() -> goal.valueOf(Outcome.failed(List.of(error("one"), error("two")))))
        .isInstanceOf(MojoFailureException.class);
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
}
