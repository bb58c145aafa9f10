package dev.lectern.cli;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.goal.ExplainGoal;
import java.util.Iterator;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description = "Shows the page of a rule, or lists all rules if none is named.")
final class ExplainCommand extends GoalCommand {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RULE",
      completionCandidates = Rules.class,
      description = "The name in square brackets where it was broken.")
  private String rule = "";

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run() {
    new ExplainGoal(rule, "To read one, run: lectern explain NAME").run(console());
  }

  /** The names of all rules; looked up only if a script for completion is made. */
  static final class Rules implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(RuleCatalogue.all().stream(), RuleCatalogue.ofFolders().stream())
          .map(RuleDescription::id)
          .map(Object::toString)
          .distinct()
          .iterator();
    }
  }
}
