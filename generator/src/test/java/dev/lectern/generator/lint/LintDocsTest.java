package dev.lectern.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.cases.Golden;
import dev.lectern.generator.report.RuleIndex;
import dev.lectern.generator.report.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the manual says of the rules is what they say of themselves. */
class LintDocsTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Path PAGES = DOCS.resolve("rules").resolve("folder");
  private static final String BEGIN = "<!-- rules, made by LintDocsTest -->\n";
  private static final String END = "<!-- end of rules -->\n";

  @TestFactory
  Stream<DynamicTest> everyRuleHasItsPage(@TempDir Path temp) {
    return ShownFolderRule.all().stream()
        .map(
            shown ->
                dynamicTest(
                    shown.id(),
                    () -> {
                      List<Diagnostic> found =
                          shown.bad(temp.resolve(shown.id()), SeverityPolicy.AS_DESCRIBED);
                      Golden.assertSame(
                          PAGES.resolve(shown.id() + ".md"),
                          new RulePage(shown.rule()).markdown(ShownFolderRule.console(found)));
                    }));
  }

  @Test
  void theIndexListsEveryRule() throws IOException {
    Golden.assertSame(PAGES.resolve("README.md"), RuleIndex.ofFolders(RuleCatalogue.ofFolders()));
  }

  @Test
  void noPageIsWithoutItsRule() throws IOException {
    Set<String> pages = new TreeSet<>(Set.of("README.md"));
    RuleCatalogue.ofFolders().forEach(rule -> pages.add(rule.id() + ".md"));
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(pages);
    }
  }

  @Test
  void theManualListsEveryRule() throws IOException {
    Path manual = DOCS.resolve("linting.md");
    String text = Files.readString(manual);
    String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
    String after = text.substring(text.indexOf(END));
    Golden.assertSame(
        manual, before + RuleIndex.table(RuleCatalogue.ofFolders(), "rules/folder/") + after);
  }

  @Test
  void theComparisonNamesRulesThatExist() throws IOException {
    List<String> known = RuleCatalogue.ofFolders().stream().map(rule -> rule.id().value()).toList();
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
