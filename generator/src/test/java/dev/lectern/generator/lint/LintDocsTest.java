package dev.lectern.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.generator.lint.checks.LintRules;
import dev.lectern.generator.tokens.TokenCounter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manual says of the rules is what they say of themselves. */
class LintDocsTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final List<String> READING =
      List.of(
          "skill-present",
          "file-readable",
          "front-matter-present",
          "yaml-syntax",
          "markdown-bounds");

  private final List<LintRule> rules =
      LintRules.all(new SnakeYamlFrontMatter(), new TokenCounter());

  @Test
  void theManualListsEveryRuleWithItsSummary() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCS.resolve("linting.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(rows).hasSameSizeAs(rules).isSorted();
    for (LintRule rule : rules) {
      assertThat(rows)
          .anyMatch(
              row ->
                  row.startsWith("| `" + rule.id() + "` |")
                      && row.endsWith("| " + rule.summary() + " |"));
    }
  }

  @Test
  void theComparisonNamesRulesThatExist() throws IOException {
    List<String> known = new ArrayList<>(READING);
    rules.forEach(rule -> known.add(rule.id().value()));
    for (String line : Files.readAllLines(DOCS.resolve("rules/compared.md"))) {
      String[] cells = line.split("\\|");
      String ours = cells.length < 3 ? "" : cells[2].replaceFirst("^ no: .*", "");
      Matcher ids = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`").matcher(ours);
      while (ids.find()) {
        assertThat(known).as(line).contains(ids.group(1));
      }
    }
  }
}
