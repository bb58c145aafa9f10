package dev.lectern.generator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.content.prose.Readability;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.report.BuildSummary.Figures;
import dev.lectern.generator.report.BuildSummary.KindCount;
import dev.lectern.generator.report.BuildSummary.Limits;
import dev.lectern.generator.report.BuildSummary.Site;
import dev.lectern.generator.report.BuildSummary.TextFile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.LOCALE)
class BuildSummaryTest {

  private static final Limits LIMITS = new Limits(500, 5000);

  private static TextFile file(String path, int lines, int tokens) {
    return new TextFile(OutputPath.of(path), lines, tokens);
  }

  private static BuildSummary summary(List<KindCount> kinds, List<TextFile> files) {
    return new BuildSummary(
        kinds,
        new Figures(1500, 36, 137),
        new Readability(41870, 2950, 13400, Optional.empty()),
        new Site(1280, 15, 2),
        List.of(file("llms.txt", 170, 7120)),
        files,
        LIMITS,
        Duration.ofMillis(3240));
  }

  @Test
  void whatIsNotThereIsNotSpokenOf() {
    BuildSummary none =
        new BuildSummary(
            List.of(),
            new Figures(0, 0, 0),
            new Readability(0, 0, 0, Optional.empty()),
            new Site(1, 0, 0),
            List.of(),
            List.of(),
            LIMITS,
            Duration.ZERO);
    assertThat(none.text())
        .doesNotContain("figures")
        .doesNotContain("prose")
        .doesNotContain("agents");
  }

  private static final BuildSummary SMALL =
      summary(
          List.of(new KindCount("problems", 12), new KindCount("stages", 9)),
          List.of(file("SKILL.md", 312, 4120), file("references/problems.md", 890, 11004)));

  private static final String SMALL_TEXT =
      """
      entries   12 problems, 9 stages
      figures   1,536 given (1,500 assumed, 36 from a source), 137 computed
      prose     41,870 words, a sentence has 14.2 (at most 0), LIX 46
      site      1,280 pages, 15 diagrams (2 drawn now)
      agents    llms.txt  170 lines  7,120 tokens
      skill     SKILL.md                312 lines   4,120 tokens
                references/problems.md  890 lines  11,004 tokens
      SKILL.md  312 of 500 lines (62%), 4,120 of 5,000 tokens (82%)
      time      3.2 s
      """;

  @Test
  void summaryIsAnAlignedTable() {
    assertThat(SMALL.text()).isEqualTo(SMALL_TEXT);
  }

  @Test
  void languageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(SMALL.text()).isEqualTo(SMALL_TEXT);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void exceededLimitIsSaid() {
    assertThat(summary(List.of(), List.of(file("SKILL.md", 501, 5000))).text())
        .contains("501 of 500 lines (100%, over the limit), 5,000 of 5,000 tokens (100%)\n");
  }

  @Test
  void largeBuildIsSummedUpOnOneScreen() {
    List<KindCount> kinds =
        IntStream.range(0, 30).mapToObj(i -> new KindCount("kinds of number " + i, i)).toList();
    List<TextFile> files =
        Stream.concat(
                Stream.of(file("SKILL.md", 1, 1)),
                IntStream.range(0, 40).mapToObj(i -> file("references/" + i + ".md", 100, 1000)))
            .toList();
    String text = summary(kinds, files).text();
    assertThat(text.lines()).hasSizeLessThanOrEqualTo(29);
    assertThat(text)
        .contains("… and 22 more")
        .contains("2,200 lines  22,000 tokens\n")
        .contains("29 kinds of number 29\n");
    assertThat(text.lines().limit(2)).allMatch(line -> line.length() <= 100);
  }

  @Test
  void buildOfNothingIsStillASummary() {
    assertThat(summary(List.of(), List.of()).text())
        .isEqualTo(
            "entries   none\nfigures   1,536 given (1,500 assumed, 36 from a source), 137 computed\n"
                + "prose     41,870 words, a sentence has 14.2 (at most 0), LIX 46\n"
                + "site      1,280 pages, 15 diagrams (2 drawn now)\n"
                + "agents    llms.txt  170 lines  7,120 tokens\ntime      3.2 s\n");
  }

  @Test
  void limitOfNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 1));
  }
}
