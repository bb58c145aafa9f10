package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.report.RuleIndex;
import dev.lectern.generator.report.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the rules are what the rules say of themselves. */
class RulePagesTest {

  private static final Path FOLDER = Path.of("..", "docs", "rules");

  /** Pages that people write. */
  private static final List<String> WRITTEN = List.of("compared.md");

  @TestFactory
  Stream<DynamicTest> everyRuleHasItsPage(@TempDir Path temp) {
    return ShownRule.all().stream()
        .map(
            shown ->
                dynamicTest(
                    shown.rule().id().value(),
                    () -> {
                      String id = shown.rule().id().value();
                      List<Diagnostic> found =
                          shown.bad(temp.resolve(id), SeverityPolicy.AS_DESCRIBED).diagnostics();
                      Golden.assertSame(
                          FOLDER.resolve(id + ".md"),
                          new RulePage(shown.rule()).markdown(ShownRule.console(found)));
                    }));
  }

  @Test
  void theIndexListsEveryRule() throws IOException {
    Golden.assertSame(FOLDER.resolve("README.md"), RuleIndex.ofContent(RuleCatalogue.all()));
  }

  @Test
  void noPageIsWithoutItsRule() throws IOException {
    Set<String> pages = new TreeSet<>(WRITTEN);
    pages.add("README.md");
    RuleCatalogue.all().forEach(rule -> pages.add(rule.id() + ".md"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .isSubsetOf(pages);
    }
  }
}
