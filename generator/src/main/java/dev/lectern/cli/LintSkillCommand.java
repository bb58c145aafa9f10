package dev.lectern.cli;

import dev.lectern.generator.goal.GoalRun;
import dev.lectern.generator.goal.LintSkillGoal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "lint-skill",
    description = "Holds a finished skill folder to the rules, whoever made it.")
final class LintSkillCommand extends GoalCommand {

  @Option(
      names = "--skill-directory",
      paramLabel = "DIRECTORY",
      required = true,
      description = "The one that holds SKILL.md.")
  private Path directory = Path.of("");

  @Mixin private StrictnessOptions strictness = new StrictnessOptions();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Accepted findings: they are counted, and only others fail.")
  private @Nullable Path baseline;

  @Option(
      names = "--baseline-write",
      description = "Instead of failing, write today's findings into the file of the baseline.")
  private boolean writeBaseline;

  @Mixin private ReportOptions reports = new ReportOptions();

  LintSkillCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run() {
    GoalRun run = goalRun(reports.maximum());
    LintSkillGoal goal =
        new LintSkillGoal(
            terminal().resolved(directory),
            strictness.strictness(List.of()),
            Optional.ofNullable(baseline).map(terminal()::resolved),
            writeBaseline);
    reports.reporting(terminal()).around(run, goal.subject(), () -> goal.run(run));
  }
}
