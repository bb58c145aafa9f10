package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.RuleCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What authors are told, case by case; see {@link ContentCase} for how to add one. Each is
 * validated when it is first asked for, so that one alone takes no longer than it must.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentCasesTest {

  /** What reads cases once more, which measuring their worth need not repeat. */
  private static final String ALL = "all-cases";

  private final Map<ContentCase, List<Diagnostic>> said = new HashMap<>();

  @TempDir private Path temp = Path.of("");

  private List<Diagnostic> said(ContentCase about) {
    return said.computeIfAbsent(about, this::validate);
  }

  private List<Diagnostic> validate(ContentCase about) {
    try {
      return about.validate(Files.createDirectory(temp.resolve(about.name()))).diagnostics();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adding a folder adds a test. */
  @TestFactory
  Stream<DynamicTest> caseIsReportedAsItsFileSays() throws IOException {
    return ContentCase.all().stream()
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () ->
                        Golden.assertSame(
                            each.expectedDiagnostics(), ContentCase.report(said(each)))));
  }

  /** A case that is named for a rule is about that rule and about nothing else. */
  @TestFactory
  @Tag(ALL)
  Stream<DynamicTest> caseNamedForARuleBreaksJustThatRule() throws IOException {
    SortedSet<RuleId> rules = knownRules();
    return ContentCase.all().stream()
        .filter(each -> rules.stream().anyMatch(r -> r.value().equals(each.name())))
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () ->
                        assertThat(said(each))
                            .extracting(Diagnostic::rule)
                            .containsOnly(new RuleId(each.name()))));
  }

  @Test
  @Tag(ALL)
  void everyKnownRuleHasACase() throws IOException {
    SortedSet<RuleId> broken = new TreeSet<>();
    for (ContentCase each : ContentCase.all()) {
      said(each).forEach(diagnostic -> broken.add(diagnostic.rule()));
    }
    assertThat(broken).isEqualTo(knownRules());
  }

  @Test
  void validContentIsValid(@TempDir Path empty) throws IOException {
    assertThat(ContentCase.named("valid").validate(empty).value()).isPresent();
  }

  @Test
  @Tag(ALL)
  void tenMistakesInTenFilesAreShownAtOnceEachAtItsPlace() {
    List<Diagnostic> said = said(ContentCase.named("ten-errors-at-once"));
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
