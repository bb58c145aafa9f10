package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineDocsTest {

  private static final Pattern OPTION_ROW = Pattern.compile("(?m)^\\| (`--[^|]*) \\|");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  @Test
  void commandsAndOptionsAreThoseThatThereAre() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "command-line.md"));
    TreeSet<String> described = new TreeSet<>();
    OPTION_ROW
        .matcher(page)
        .results()
        .flatMap(row -> OPTION.matcher(row.group(1)).results())
        .forEach(option -> described.add(option.group()));

    TreeSet<String> there = new TreeSet<>();
    for (CommandLine command :
        CommandLineRun.commands(Terminal.ofThisMachine()).getSubcommands().values()) {
      assertThat(page).contains("| `lectern " + command.getCommandName());
      for (OptionSpec option : command.getCommandSpec().options()) {
        there.add(option.longestName());
      }
    }
    assertThat(described).isEqualTo(there);
  }
}
