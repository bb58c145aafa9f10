package dev.lectern.cli;

import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.goal.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What is typed to go on: another command with those options of this one that it has as well.
 *
 * @param typed the command that ran
 * @param terminal where it was typed
 */
record TypedCommands(CommandSpec typed, Terminal terminal) implements Commands {

  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./:=@%+,~^-]+");
  private static final Pattern NEEDS_ESCAPE = Pattern.compile("[\\\\\"$`]");
  private static final Set<String> NOT_REPEATED = Set.of("--reports", "--debug", "--stats");

  @Override
  public String explain(RuleId rule) {
    return "lectern explain " + rule;
  }

  @Override
  public String apply() {
    return command("apply", "");
  }

  @Override
  public String diagrams() {
    return command("generate", "--diagrams-install");
  }

  private String command(String name, String order) {
    List<String> words = new ArrayList<>(List.of("lectern", name));
    CommandLine other = CommandLineRun.commands(terminal).getSubcommands().get(name);
    for (OptionSpec option : typed.commandLine().getParseResult().matchedOptions()) {
      String key = option.longestName();
      boolean known = Objects.requireNonNull(other).getCommandSpec().findOption(key) != null;
      if (known && !NOT_REPEATED.contains(key) && !key.equals(order)) {
        words.add(key);
        if (option.arity().max() > 0) {
          words.add(String.join(",", option.originalStringValues()));
        }
      }
    }
    if (!order.isEmpty()) {
      words.add(order);
    }
    return String.join(" ", words.stream().map(TypedCommands::quoted).toList());
  }

  /** For the shells of Unix; what needs no quotes there needs none on Windows either. */
  private static String quoted(String word) {
    return NEEDS_NO_QUOTES.matcher(word).matches()
        ? word
        : '"' + NEEDS_ESCAPE.matcher(word).replaceAll("\\\\$0") + '"';
  }
}
