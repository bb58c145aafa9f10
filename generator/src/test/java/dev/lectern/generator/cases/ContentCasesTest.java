package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What authors are told, case by case; see {@link ContentCase} for how to add one. */
class ContentCasesTest {

  private static final Pattern REPORTED = Pattern.compile(": (?:error|warning): \\[([a-z-]+)]");

  /**
   * Adding a folder adds a test. A case that is named for a rule is about that rule and about
   * nothing else. Each case is read within its own test, so that mutants meet what it holds.
   */
  @TestFactory
  Stream<DynamicTest> caseIsReportedAsItsFileSays(@TempDir Path temp) throws IOException {
    SortedSet<RuleId> rules = knownRules();
    return ContentCase.all().stream()
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () -> {
                      List<Diagnostic> said =
                          each.validate(Files.createDirectory(temp.resolve(each.name())))
                              .diagnostics();
                      Golden.assertSame(each.expectedDiagnostics(), ContentCase.report(said));
                      if (rules.stream().anyMatch(rule -> rule.value().equals(each.name()))) {
                        assertThat(said)
                            .extracting(Diagnostic::rule)
                            .containsOnly(new RuleId(each.name()));
                      }
                    }));
  }

  @Test
  void everyKnownRuleHasACase() throws IOException {
    SortedSet<RuleId> broken = new TreeSet<>();
    for (ContentCase each : ContentCase.all()) {
      if (Files.exists(each.expectedDiagnostics())) {
        Matcher reported = REPORTED.matcher(Files.readString(each.expectedDiagnostics()));
        while (reported.find()) {
          broken.add(new RuleId(reported.group(1)));
        }
      }
    }
    assertThat(broken).isEqualTo(knownRules());
  }

  @Test
  void validContentIsValid(@TempDir Path empty) throws IOException {
    assertThat(ContentCase.named("valid").validate(empty).value()).isPresent();
  }

  @Test
  void tenMistakesInTenFilesAreShownAtOnceEachAtItsPlace(@TempDir Path empty) throws IOException {
    List<Diagnostic> said = ContentCase.named("ten-errors-at-once").validate(empty).diagnostics();
    assertThat(said).hasSize(10);
    assertThat(said).extracting(diagnostic -> diagnostic.span().path()).doesNotHaveDuplicates();
    assertThat(said).extracting(Diagnostic::rule).doesNotHaveDuplicates();
    String report = ContentCase.report(said);
    for (Diagnostic diagnostic : said) {
      assertThat(report).contains(diagnostic.span() + ": error: [" + diagnostic.rule() + "]");
    }
    assertThat(report.lines().filter(line -> line.matches(" +\\| +\\^+"))).hasSize(10);
    assertThat(report).endsWith("\n10 errors, 0 warnings in 10 files; lectern:fix mends 5\n");
  }

  /** Those that validation reports. */
  private static SortedSet<RuleId> knownRules() {
    return RuleCatalogue.all().stream()
        .filter(rule -> rule.heldWhile().compareTo(HeldWhile.VALIDATING) <= 0)
        .map(RuleDescription::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
