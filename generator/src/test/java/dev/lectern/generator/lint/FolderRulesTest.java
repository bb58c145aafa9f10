package dev.lectern.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.SeverityPolicyException;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.SkillLint;
import dev.lectern.generator.report.ConsoleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said about the rules for finished skill folders is so. */
class FolderRulesTest {

  private static final Pattern ID = Pattern.compile("new RuleId\\(\"([^\"]+)\"\\)");

  /** Those that ask the same of other texts than content's rule of that name does. */
  private static final Set<String> OF_OTHER_TEXTS =
      Set.of(
          "fence-closed",
          "front-matter-present",
          "link-scheme",
          "single-title",
          "unknown-key",
          "value-type");

  @TestFactory
  Stream<DynamicTest> badExampleBreaksJustItsRuleAsBadlyAsSaid(@TempDir Path temp) {
    return ShownFolderRule.all().stream()
        .map(
            shown ->
                dynamicTest(
                    shown.id(),
                    () -> {
                      List<Diagnostic> found =
                          shown.bad(temp.resolve(shown.id()), SeverityPolicy.AS_DESCRIBED);
                      assertThat(found).isNotEmpty();
                      assertThat(found)
                          .as(() -> new ConsoleReport("", false, 100).render(found))
                          .allSatisfy(
                              one -> {
                                assertThat(one.rule()).isEqualTo(shown.rule().id());
                                assertThat(one.severity()).isEqualTo(shown.rule().severity());
                              });
                    }));
  }

  @TestFactory
  Stream<DynamicTest> goodExampleStandsOnceInAFolderThatBreaksNothing() {
    return ShownFolderRule.all().stream()
        .map(
            shown ->
                dynamicTest(
                    shown.id(),
                    () -> {
                      RuleExample example = shown.rule().example();
                      assertThat(shown.occurrences()).isEqualTo(example.good().isEmpty() ? 0 : 1);
                      assertThat(example.isYaml()).isEqualTo(shown.standsInFrontMatter());
                    }));
  }

  @Test
  void theFolderOfTheGoodExamplesBreaksNothing(@TempDir Path empty) throws IOException {
    assertThat(new SkillLint().lint(ShownFolderRule.good(empty))).isEmpty();
  }

  @Test
  void noRuleIsWithoutADescriptionAndNoDescriptionWithoutARule() throws IOException {
    SortedSet<String> written = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/lectern/generator/lint"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        ID.matcher(Files.readString(file)).results().forEach(found -> written.add(found.group(1)));
      }
    }
    written.addAll(Set.of("file-readable", "front-matter-present", "yaml-syntax"));
    assertThat(RuleCatalogue.ofFolders().stream().map(rule -> rule.id().value()))
        .containsExactlyElementsOf(written);
  }

  /** A rule that content is held to as well has one reason. */
  @Test
  void theSameRuleHasTheSameReason() {
    for (RuleDescription rule : RuleCatalogue.ofFolders()) {
      RuleCatalogue.named(rule.id().value()).stream()
          .filter(same -> !OF_OTHER_TEXTS.contains(same.id().value()))
          .forEach(same -> assertThat(same.rationale()).isEqualTo(rule.rationale()));
    }
  }

  @Test
  void aBuildWeighsTheRulesOfFolders(@TempDir Path empty) throws IOException {
    ShownFolderRule caught = shown("file-reachable");
    assertThat(caught.bad(empty.resolve("error"), policy("file-reachable", "error")))
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.ERROR);
    for (ShownFolderRule shown : ShownFolderRule.all()) {
      if (shown.rule().lowerable()) {
        Path folder = empty.resolve("off-" + shown.id());
        assertThat(shown.bad(folder, policy(shown.id(), "off"))).as(shown.id()).isEmpty();
      }
    }
  }

  @Test
  void whatHarmsThoseWhoInstallItCannotBeLowered() {
    for (String id : List.of("secret", "hidden-character", "link-scheme", "package-links")) {
      assertThatThrownBy(() -> policy(id, "warning"))
          .isInstanceOf(SeverityPolicyException.class)
          .hasMessageContaining("accept single findings with a baseline");
    }
  }

  /** One POM weighs both. */
  @Test
  void rulesOfContentArePassedOverAndNamesOfNobodyAreNot() {
    assertThat(policy("figure-cited", "off").severities()).isEmpty();
    assertThatThrownBy(() -> policy("figure-citd", "off"))
        .hasMessage("There is no rule \"figure-citd\". Did you mean \"figure-cited\"?");
  }

  private static SeverityPolicy policy(String id, String word) {
    return SeverityPolicy.of(Map.of(id, word), RuleCatalogue.ofFolders(), RuleCatalogue.all());
  }

  private static ShownFolderRule shown(String id) {
    return ShownFolderRule.all().stream()
        .filter(shown -> shown.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
