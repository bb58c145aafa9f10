package dev.lectern.cli;

import dev.lectern.generator.goal.Strictness;
import java.util.List;
import picocli.CommandLine.Option;

/** How strict a command is. */
final class StrictnessOptions {

  @Option(
      names = "--severity",
      paramLabel = "RULE=LEVEL",
      split = ",",
      description =
          "How bad it is to break a rule: error, warning or off, with commas between them.")
  private List<String> severity = List.of();

  Strictness strictness(List<String> limits) {
    return Strictness.of(String.join(",", severity), String.join(",", limits));
  }
}
