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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What authors are told, case by case; see {@link ContentCase} for how to add one. */
class ContentCasesTest {

  private static final Map<ContentCase, List<Diagnostic>> SAID = new LinkedHashMap<>();

  @BeforeAll
  static void validateAllCases(@TempDir Path temp) throws IOException {
    for (ContentCase each : ContentCase.all()) {
      Path empty = Files.createDirectory(temp.resolve(each.name()));
      SAID.put(each, each.validate(empty).diagnostics());
    }
  }

  /** Adding a folder adds a test. */
  @TestFactory
  Stream<DynamicTest> caseIsReportedAsItsFileSays() {
    return SAID.entrySet().stream()
        .map(
            said ->
                dynamicTest(
                    said.getKey().name(),
                    () ->
                        Golden.assertSame(
                            said.getKey().expectedDiagnostics(),
                            ContentCase.report(said.getValue()))));
  }

  /** A case that is named for a rule is about that rule and about nothing else. */
  @TestFactory
  Stream<DynamicTest> caseNamedForARuleBreaksJustThatRule() {
    SortedSet<RuleId> rules = knownRules();
    return SAID.entrySet().stream()
        .filter(said -> rules.stream().anyMatch(r -> r.value().equals(said.getKey().name())))
        .map(
            said ->
                dynamicTest(
                    said.getKey().name(),
                    () ->
                        assertThat(said.getValue())
                            .extracting(Diagnostic::rule)
                            .containsOnly(new RuleId(said.getKey().name()))));
  }

  @Test
  void everyKnownRuleHasACase() {
    SortedSet<RuleId> broken = new TreeSet<>();
    SAID.values().forEach(said -> said.forEach(diagnostic -> broken.add(diagnostic.rule())));
    assertThat(broken).isEqualTo(knownRules());
  }

  @Test
  void validContentIsValid(@TempDir Path empty) throws IOException {
    assertThat(ContentCase.named("valid").validate(empty).value()).isPresent();
  }

  @Test
  void tenMistakesInTenFilesAreShownAtOnceEachAtItsPlace() {
    List<Diagnostic> said = SAID.getOrDefault(ContentCase.named("ten-errors-at-once"), List.of());
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
