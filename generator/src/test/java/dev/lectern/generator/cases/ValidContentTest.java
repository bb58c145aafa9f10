package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers of valid content find, and in which order they meet it. */
class ValidContentTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void layOutValidContent() throws IOException {
    ContentCase.named("valid").lay(folder);
  }

  private ValidContentTest with(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(
        folder.resolve(path), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }

  private ValidContent content() {
    Outcome<ValidContent> outcome = new Lectern().validate(folder);
    return outcome
        .value()
        .orElseThrow(() -> new AssertionError(ContentCase.report(outcome.diagnostics())));
  }

  private static List<String> ids(List<? extends Entry> entries) {
    return entries.stream().map(entry -> entry.key().id()).toList();
  }

  @Test
  void everyKindIsFound() {
    ValidContent content = content();
    assertThat(content.skill().key().kind()).isEqualTo(Kind.SKILL);
    assertThat(ids(content.stages())).containsExactly("look", "plan", "play");
    assertThat(ids(content.problems())).containsExactly("king-and-pawn", "rook-and-pawn");
    assertThat(ids(content.patterns())).containsExactly("opposition");
    assertThat(ids(content.antiPatterns())).containsExactly("hurry");
    assertThat(ids(content.signals())).containsExactly("patience");
    assertThat(ids(content.metrics())).containsExactly("tempo-count");
    assertThat(ids(content.techniques())).containsExactly("blindfold");
    assertThat(ids(content.references())).containsExactly("endgame-guide");
    assertThat(ids(content.questions())).containsExactly("first-look");
    assertThat(content.functions()).isEmpty();
    assertThat(ids(content.terms())).containsExactly("tempo");
    assertThat(ids(content.sources())).containsExactly("manual");
    assertThat(ids(content.evaluations())).containsExactly("clock");
    assertThat(ids(content.activationQueries()))
        .containsExactly("lost-opposition", "sicilian-line");
    assertThat(ids(content.entries(Kind.UNIT))).containsExactly("move");
    assertThat(ids(content.entries(Kind.SKILL))).containsExactly("skill");
    assertThat(content.schedule().slots()).hasSize(4);
  }

  @Test
  void overviewsStandAsTheNavigationHasThemAndOnlyThoseOfKindsInUse() throws IOException {
    with(
        "overviews/functions.md",
        """
        ---
        title: Formulas
        singular: Formula
        summary: What figures are computed with.
        order: 20
        groups:
          - { id: clock, title: Clock }
        ---
        """);
    ValidContent content = content();
    assertThat(content.overviews()).extracting(o -> o.about()).startsWith(Kind.STAGE, Kind.PROBLEM);
    assertThat(content.overviews()).extracting(o -> o.about()).doesNotContain(Kind.FUNCTION);
    assertThat(content.overviews()).extracting(o -> o.order()).isSorted().hasSize(11);
    assertThat(content.overview(Kind.FUNCTION).title()).isEqualTo("Formulas");
    assertThatThrownBy(() -> content.overview(Kind.UNIT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void groupsGoBeforeOrderAndOrderBeforeNames() throws IOException {
    with("overviews/metrics.md", "");
    Files.writeString(
        folder.resolve("overviews/metrics.md"),
        """
        ---
        title: Metrics
        singular: Metric
        summary: How play is measured.
        order: 6
        groups:
          - { id: speed, title: Speed }
          - { id: accuracy, title: Accuracy }
        ---
        """);
    String metric =
        """
        ---
        title: %1$s
        order: %2$d
        group: %3$s
        summary: Spare moves, the %1$s of all.
        formula: "`own`"
        when: Pawns are blocked.
        pitfall: A capture changes it.
        ---

        ## Example

        Two.
        """;
    with("metrics/a-last.md", metric.formatted("A last", 2, "accuracy"));
    with("metrics/z-first.md", metric.formatted("Z first", 1, "speed"));
    with("metrics/b-second.md", metric.formatted("B second", 2, "speed"));
    assertThat(ids(content().metrics()))
        .containsExactly("z-first", "b-second", "tempo-count", "a-last");
  }

  @Test
  void termsAndSourcesStandByTitleWhateverItsCapitalsAndRowsAsTheyWereWritten() throws IOException {
    with("terms/terms.yaml", "zugzwang: { title: any move loses, text: To have to move. }\n");
    with("terms/terms.yaml", "a-rank: { title: Rank, text: A row. }\n");
    with(
        "questions/questions.yaml",
        "another: { ask: What next?, strong: Count., group: plan, stage: look, level: expert }\n");
    ValidContent content = content();
    assertThat(ids(content.terms())).containsExactly("zugzwang", "a-rank", "tempo");
    assertThat(ids(content.questions())).containsExactly("first-look", "another");
  }

  @Test
  void whatNamesAnEntryIsKnownOnceByKindAndPlace() {
    ValidContent content = content();
    EntryId tempo = new EntryId(Kind.TERM, "tempo");
    assertThat(ids(content.usedBy(tempo)))
        .containsExactlyInAnyOrder("rook-and-pawn", "first-look", "endgame-guide", "clock");
    assertThat(content.usedBy(tempo)).doesNotHaveDuplicates();
    assertThat(ids(content.usedBy(new EntryId(Kind.PROBLEM, "rook-and-pawn"))))
        .containsExactly("stages");
    assertThat(content.usedBy(new EntryId(Kind.TERM, "none"))).isEmpty();
    EntryId opposition = new EntryId(Kind.PATTERN, "opposition");
    EntryId rook = new EntryId(Kind.PROBLEM, "rook-and-pawn");
    assertThat(content.places(rook, opposition))
        .extracting(Object::toString)
        .containsExactly("problems/rook-and-pawn.md:9:12", "problems/rook-and-pawn.md:23:53");
    assertThat(content.places(opposition, rook)).isEmpty();
    assertThat(content.places(new EntryId(Kind.TERM, "tempo"), opposition)).isEmpty();
  }

  @Test
  void entriesAreFoundByTheirKey() {
    ValidContent content = content();
    EntryId hurry = new EntryId(Kind.ANTI_PATTERN, "hurry");
    assertThat(content.get(hurry).title()).isEqualTo("Hurry");
    assertThat(content.find(hurry)).contains(content.get(hurry));
    EntryId none = new EntryId(Kind.PATTERN, "hurry");
    assertThat(content.find(none)).isEmpty();
    assertThatThrownBy(() -> content.get(none)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void entriesWithFiguresAreThoseThatGiveOrTypeOne() {
    assertThat(content().figured())
        .extracting(figured -> ((Entry) figured).key().id())
        .containsExactly("king-and-pawn");
    assertThat(content().diagrams()).hasSize(1);
    assertThat(content().passages()).isNotEmpty();
  }
}
