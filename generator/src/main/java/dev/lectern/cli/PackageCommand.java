package dev.lectern.cli;

import dev.lectern.generator.goal.BuildTimestamp;
import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GoalRun;
import dev.lectern.generator.goal.PackageGoal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "package",
    description = "Packs the skill folder into <name>.zip; the same content gives the same bytes.")
final class PackageCommand extends ContentCommand {

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--output-timestamp",
      paramLabel = "TIME",
      description =
          "What every file in the archive carries: by ISO 8601 with an offset, or in seconds since"
              + " 1970. Default: SOURCE_DATE_EPOCH, or 1980-02-01T00:00:00Z.")
  private @Nullable String timestamp;

  PackageCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run(Content from, GoalRun run) {
    String typed =
        timestamp == null ? terminal().environment().apply("SOURCE_DATE_EPOCH") : timestamp;
    Instant time = BuildTimestamp.parse(typed);
    new PackageGoal(from, output.folder(terminal()), time).run(run);
  }
}
