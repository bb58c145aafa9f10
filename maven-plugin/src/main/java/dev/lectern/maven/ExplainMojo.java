package dev.lectern.maven;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.load.Suggestion;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.report.RulePage;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the page of a rule, without the network: why it is there, what breaks it, what keeps to it,
 * and how its severity is changed. Lists all rules if none is named.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends LecternMojo {

  /** The rule, by the name that stands in square brackets where it was broken. */
  @Parameter(property = "lectern.rule")
  private @Nullable String rule;

  @Override
  void run() throws MojoFailureException {
    if (rule == null || rule.isBlank()) {
      getLog().info(list("Rules for content:", RuleCatalogue.all()));
      getLog().info(list("Rules for finished skill folders:", RuleCatalogue.ofFolders()));
      getLog().info("To read one, add -Dlectern.rule=NAME.");
      return;
    }
    String name = rule.strip();
    List<RuleDescription> found = RuleCatalogue.named(name);
    if (found.isEmpty()) {
      List<String> known =
          Stream.concat(RuleCatalogue.all().stream(), RuleCatalogue.ofFolders().stream())
              .map(each -> each.id().value())
              .distinct()
              .toList();
      throw new MojoFailureException(
          "There is no rule \"" + name + "\"." + Suggestion.phrase(name, known));
    }
    found.forEach(each -> getLog().info("\n\n" + new RulePage(each).text()));
  }

  private static String list(String title, List<RuleDescription> rules) {
    StringBuilder text = new StringBuilder(title).append("\n\n");
    int width = rules.stream().mapToInt(each -> each.id().value().length()).max().orElse(0);
    rules.forEach(
        each ->
            text.append("  ")
                .append(each.id().value())
                .append(" ".repeat(width - each.id().value().length() + 2))
                .append(each.sentence())
                .append('\n'));
    return text.toString();
  }
}
