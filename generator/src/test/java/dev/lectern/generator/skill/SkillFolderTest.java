package dev.lectern.generator.skill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Slug;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.rule.SkillSpec;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.output.RenderedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every skill folder, held against the real one. */
class SkillFolderTest {

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\n(.*?)\n---\n\n(.*)\\z", Pattern.DOTALL);
  private static final Map<String, String> TEXTS = new TreeMap<>();

  @BeforeAll
  static void read() {
    for (RenderedFile file : RealContent.rendering().skill().documents()) {
      TEXTS.put(file.path().value(), new String(file.bytes(), UTF_8));
    }
  }

  static Set<String> paths() {
    read();
    return TEXTS.keySet();
  }

  private static String text(String path) {
    return Objects.requireNonNull(TEXTS.get(path), path);
  }

  private static String main() {
    return text("SKILL.md");
  }

  @Test
  void theFolderHoldsTheSkillItsReferencesAndItsEvaluations() {
    assertThat(TEXTS.keySet())
        .containsExactly(
            "SKILL.md",
            "references/design-autonomous-driving-perception.md",
            "references/design-content-moderation.md",
            "references/design-fraud-detection.md",
            "references/design-rag-pipeline.md",
            "references/design-recommendation-system.md",
            "references/design-search-ranking.md",
            "references/evaluation-generative.md",
            "references/evaluation-metrics-guide.md",
            "references/formulas-evaluation.md",
            "references/formulas-systems.md",
            "references/metric-examples.md",
            "references/ml-design-templates.md",
            "references/serving-operations.md",
            "references/serving-tradeoffs.md");
    assertThat(RealContent.rendering().skill().evaluations())
        .extracting(file -> file.path().value())
        .containsExactly("evals/evals.json", "evals/eval_queries.json");
    assertThat(RealContent.rendering().skill().name()).isEqualTo("ml-system-design-interview");
  }

  @Test
  void theFrontMatterHasOnlyTheFieldsOfTheSpecification() {
    Matcher parts = FRONT_MATTER.matcher(main());
    assertThat(parts.matches()).isTrue();
    List<String> keys =
        parts
            .group(1)
            .lines()
            .filter(line -> !line.startsWith(" "))
            .map(line -> line.substring(0, line.indexOf(':')))
            .toList();
    assertThat(keys).containsExactly("name", "description", "license", "compatibility", "metadata");
    assertThat(parts.group(1)).startsWith("name: ml-system-design-interview\n");
    String description =
        parts
            .group(1)
            .lines()
            .filter(line -> line.startsWith("description: '"))
            .findFirst()
            .orElseThrow();
    assertThat(description.length() - "description: ''".length()).isBetween(1, 1024);
    assertThat(description).doesNotContain("<").doesNotContain(">");
    assertThat(description)
        .contains(
            "\"ML system design\"",
            "\"ML interview\"",
            "\"recommendation system design\"",
            "\"RAG architecture\"",
            "\"feature store design\"",
            "\"model serving\"",
            "senior-coding-interview",
            "interview-loop-strategist");
  }

  @Test
  void theBodyIsShortEnoughForAnAgent() {
    RenderedSkill.Measure main = RealContent.rendering().skill().measures().get(0);
    assertThat(main.path().value()).isEqualTo("SKILL.md");
    assertThat(main.lines()).isLessThan(500);
    assertThat(main.tokens()).isBetween(1000, 4999);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyRelativeLinkLeadsToAHeadingOfTheFolder(String path) {
    Map<String, Set<String>> anchors = new HashMap<>();
    TEXTS.forEach((name, text) -> anchors.put(name, anchors(text)));
    List<String> broken = new ArrayList<>();
    for (BodyOutline.LinkMark link : new MarkdownOutliner().outline(body(path)).links()) {
      String destination = link.destination();
      if (destination.startsWith("https://")) {
        continue;
      }
      int hash = destination.indexOf('#');
      String file = hash < 0 ? destination : destination.substring(0, hash);
      String anchor = hash < 0 ? "" : destination.substring(hash + 1);
      String target = file.isEmpty() ? path : target(path, file);
      boolean resolves =
          TEXTS.containsKey(target)
              && (anchor.isEmpty() || anchors.getOrDefault(target, Set.of()).contains(anchor));
      if (!resolves) {
        broken.add(destination);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static String target(String from, String link) {
    boolean inReferences = from.startsWith("references/");
    if (link.startsWith("../")) {
      return inReferences ? link.substring(3) : "outside";
    }
    return inReferences ? "references/" + link : link;
  }

  private static Set<String> anchors(String text) {
    Slug.Sequence sequence = new Slug.Sequence();
    Set<String> anchors = new HashSet<>();
    for (BodyOutline.Heading heading :
        new MarkdownOutliner().outline(withoutFrontMatter(text)).headings()) {
      anchors.add(sequence.next(heading.text()).value());
    }
    return anchors;
  }

  private static String body(String path) {
    return withoutFrontMatter(text(path));
  }

  private static String withoutFrontMatter(String text) {
    Matcher parts = FRONT_MATTER.matcher(text);
    return parts.matches() ? parts.group(2) : text;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theTextIsCleanMarkdown(String path) {
    String body = body(path);
    BodyOutline outline = new MarkdownOutliner().outline(body);
    assertThat(outline.rawHtml()).isEmpty();
    assertThat(body)
        .startsWith("# ")
        .endsWith("\n")
        .doesNotEndWith("\n\n")
        .doesNotContain("\n\n\n")
        .doesNotContain("{{")
        .doesNotContain("{%")
        .doesNotContain("```lectern")
        .doesNotContainPattern("[ \t]\n");
    int before = 0;
    for (BodyOutline.Heading heading : outline.headings()) {
      assertThat(heading.level()).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = heading.level();
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void tablesAreAligned(String path) {
    List<String> lines = body(path).lines().toList();
    boolean inFence = false;
    for (int i = 1; i < lines.size(); i++) {
      inFence ^= lines.get(i).startsWith("```");
      if (!inFence && lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
        assertThat(lines.get(i).length())
            .as(path + ": " + lines.get(i))
            .isEqualTo(lines.get(i - 1).length());
      }
    }
  }

  @Test
  void longReferencesBeginWithTheirContents() {
    TEXTS.forEach(
        (path, text) -> {
          if (path.startsWith("references/") && text.lines().count() > 100) {
            assertThat(text).as(path).contains("\n## Contents\n\n- [");
          }
        });
  }

  @Test
  void everyReferenceSaysWhenToConsultIt() {
    assertThat(main())
        .contains("(references/ml-design-templates.md)")
        .contains("(references/serving-tradeoffs.md)")
        .contains("(references/evaluation-metrics-guide.md)");
    long references =
        TEXTS.keySet().stream().filter(path -> path.startsWith("references/")).count();
    assertThat(main().lines().filter(line -> line.contains("Consult it when")))
        .hasSize((int) references);
  }

  @Test
  void referencesLieOneLevelDeep() {
    assertThat(TEXTS.keySet()).allMatch(path -> path.chars().filter(c -> c == '/').count() <= 1);
  }

  @Test
  void noFileIsLongerThanAnAgentCanAfford() {
    assertThat(RealContent.rendering().skill().measures())
        .allSatisfy(
            measure ->
                assertThat(measure.tokens())
                    .as(measure.path().value())
                    .isLessThan(
                        measure.path().value().equals("SKILL.md")
                            ? SkillSpec.MAX_BODY_TOKENS
                            : SkillSpec.MAX_REFERENCE_TOKENS));
  }
}
