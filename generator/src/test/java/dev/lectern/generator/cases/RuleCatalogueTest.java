package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.fix.Mending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said about rules is so. */
class RuleCatalogueTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../content-model/src/main/java"));
  private static final Pattern ID = Pattern.compile("new RuleId\\(\"([^\"]+)\"\\)");

  /** Those whose example is YAML that stands in a body. */
  private static final Set<String> YAML_OF_BODIES = Set.of("embedded-view");

  @TestFactory
  Stream<DynamicTest> badExampleBreaksJustItsRuleAsBadlyAsSaid(@TempDir Path temp) {
    return ShownRule.all().stream()
        .map(
            shown ->
                dynamicTest(
                    shown.rule().id().value(),
                    () -> {
                      Path empty = temp.resolve(shown.rule().id().value());
                      List<Diagnostic> found =
                          shown.bad(empty, SeverityPolicy.AS_DESCRIBED).diagnostics();
                      assertThat(found).as("%s", found).isNotEmpty();
                      assertThat(found)
                          .as(() -> ContentCase.report(found))
                          .allSatisfy(
                              one -> {
                                assertThat(one.rule()).isEqualTo(shown.rule().id());
                                assertThat(one.severity()).isEqualTo(shown.rule().severity());
                                assertThat(one.isFixable()).isEqualTo(shown.rule().fixable());
                              });
                    }));
  }

  @TestFactory
  Stream<DynamicTest> badExampleOfARuleThatMendsItselfIsMended(@TempDir Path temp) {
    return ShownRule.all().stream()
        .filter(shown -> shown.rule().fixable())
        .map(
            shown ->
                dynamicTest(
                    shown.rule().id().value(),
                    () -> {
                      Path empty = temp.resolve("mended-" + shown.rule().id());
                      shown.bad(empty, SeverityPolicy.AS_DESCRIBED);
                      Mending mending = new Lectern().mend(empty.resolve("content"));
                      assertThat(mending.left())
                          .as(() -> ContentCase.report(mending.left()))
                          .isEmpty();
                      assertThat(mending.mended())
                          .isNotEmpty()
                          .allMatch(one -> one.rule().equals(shown.rule().id()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> goodExampleStandsOnceInContentThatBreaksNothing() {
    return ShownRule.all().stream()
        .map(
            shown ->
                dynamicTest(
                    shown.rule().id().value(),
                    () ->
                        assertThat(shown.occurrences())
                            .isEqualTo(shown.rule().example().good().isEmpty() ? 0 : 1)));
  }

  @Test
  void theContentOfTheGoodExamplesBreaksNothing(@TempDir Path empty) throws IOException {
    Outcome<Rendering> outcome = ShownRule.good(empty);
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(outcome.value()).isPresent();
  }

  /** Nothing that comes later may rely on a rule that can be switched off. */
  @TestFactory
  Stream<DynamicTest> contentIsRenderedThoughItBreaksARuleThatIsOff(@TempDir Path temp) {
    return ShownRule.all().stream()
        .filter(shown -> shown.rule().lowerable())
        .map(
            shown ->
                dynamicTest(
                    shown.rule().id().value(),
                    () -> {
                      String id = shown.rule().id().value();
                      SeverityPolicy off =
                          SeverityPolicy.of(Map.of(id, "off"), RuleCatalogue.all());
                      Outcome<Rendering> outcome = shown.bad(temp.resolve("off-" + id), off);
                      assertThat(outcome.diagnostics()).isEmpty();
                      assertThat(outcome.value()).isPresent();
                    }));
  }

  /** The same with all that other tests break: an example shows one way to break a rule. */
  @TestFactory
  Stream<DynamicTest> caseThatBreaksOnlyRulesThatAreOffIsRendered(@TempDir Path temp)
      throws IOException {
    Map<String, String> words = new TreeMap<>();
    RuleCatalogue.all().stream()
        .filter(RuleDescription::lowerable)
        .forEach(rule -> words.put(rule.id().value(), "off"));
    SeverityPolicy off = SeverityPolicy.of(words, RuleCatalogue.all());
    return ContentCase.all().stream()
        .map(
            each ->
                dynamicTest(
                    each.name(),
                    () -> {
                      Path empty = temp.resolve("case-" + each.name());
                      Outcome<Rendering> outcome = ShownRule.render(each, empty, off);
                      assertThat(outcome.value().isEmpty()).isEqualTo(outcome.hasErrors());
                    }));
  }

  @Test
  void noRuleIsWithoutADescriptionAndNoDescriptionWithoutARule() throws IOException {
    SortedSet<String> written = new TreeSet<>();
    for (Path sources : SOURCES) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(RuleCatalogueTest::isOfContent).toList()) {
          ID.matcher(Files.readString(file))
              .results()
              .map((MatchResult found) -> found.group(1))
              .forEach(written::add);
        }
      }
    }
    assertThat(RuleCatalogue.all().stream().map(rule -> rule.id().value()))
        .containsExactlyElementsOf(written);
  }

  /**
   * The linter has rules of its own, see docs/linting.md, and the goal that asks the web has one.
   */
  private static boolean isOfContent(Path file) {
    String folder = String.valueOf(file.getParent());
    return file.toString().endsWith(".java") && !folder.contains("lint") && !folder.endsWith("web");
  }

  @Test
  void exceptionsAreMadeForRulesWhoseExamplesHaveANote() {
    assertThat(
            RuleCatalogue.all().stream()
                .filter(rule -> !rule.example().note().isEmpty())
                .map(rule -> rule.id().value()))
        .containsExactlyElementsOf(ShownRule.exceptions());
  }

  @Test
  void examplesOfFrontMatterAreKnownForIt() throws IOException {
    for (ShownRule shown : ShownRule.all()) {
      RuleExample example = shown.rule().example();
      assertThat(example.isYaml())
          .as("%s", shown.rule().id())
          .isEqualTo(
              shown.standsInFrontMatter() || YAML_OF_BODIES.contains(shown.rule().id().value()));
    }
  }

  @Test
  void examplesAndSentencesAreShort() {
    for (RuleDescription rule : RuleCatalogue.all()) {
      RuleExample example = rule.example();
      assertThat(example.good().lines().count()).as("%s", rule.id()).isLessThan(14);
      assertThat(example.bad().lines().count()).as("%s", rule.id()).isLessThan(14);
      assertThat(rule.sentence().split(" ")).as("%s", rule.id()).hasSizeLessThan(41);
      assertThat(rule.rationale().split("\\. ")).as("%s", rule.id()).hasSizeLessThan(4);
    }
  }
}
