package dev.lectern.generator.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MendingRoundsTest {

  private static final SourcePath PATH = new SourcePath("skill.md");

  @Test
  void fixesThatGoTogetherAreAppliedAtOnce() {
    List<Drafts> reads = new ArrayList<>();
    Mending mending =
        MendingRounds.run(
            drafts -> {
              reads.add(drafts);
              return replacing("b", "B").apply(drafts);
            });
    assertThat(mending.files()).containsExactly(new MendedFile(PATH, "a b a b", "a B a B"));
    assertThat(mending.mended()).hasSize(2);
    assertThat(mending.left()).isEmpty();
    assertThat(reads).hasSize(2);
  }

  /** Of two that touch, the second is found again in the edited text, or not. */
  @Test
  void ofFixesThatTouchTheFirstIsApplied() {
    Mending mending =
        MendingRounds.run(
            drafts -> {
              Span all = text(drafts, "a b");
              return all.text().equals("a b")
                  ? List.of(
                      finding(Fix.writing(all.part(0, 1), "A")),
                      finding(Fix.writing(all.part(0, 3), "never")))
                  : List.of();
            });
    assertThat(mending.files()).containsExactly(new MendedFile(PATH, "a b", "A b"));
    assertThat(mending.mended()).hasSize(1);
  }

  /** What a name was meant as is clear once its declaration is mended. */
  @Test
  void fixThatWaitsIsNotAppliedBesideOthers() {
    Mending mending =
        MendingRounds.run(
            drafts -> {
              Span all = text(drafts, "a b");
              return all.text().equals("a b")
                  ? List.of(
                      finding(Fix.writing(all.part(0, 1), "never").afterOthers()),
                      finding(Fix.writing(all.part(2, 3), "B")))
                  : List.of();
            });
    assertThat(mending.files()).containsExactly(new MendedFile(PATH, "a b", "a B"));
  }

  @Test
  void fixThatWaitsIsAppliedWhenItIsLeft() {
    Mending mending =
        MendingRounds.run(
            drafts -> {
              Span all = text(drafts, "a b");
              return all.text().startsWith("a")
                  ? List.of(finding(Fix.writing(all.part(0, 1), "A").afterOthers()))
                  : List.of();
            });
    assertThat(mending.files()).containsExactly(new MendedFile(PATH, "a b", "A b"));
  }

  @Test
  void whatIsPutInStandsBetweenWhatWasThere() {
    Mending mending =
        MendingRounds.run(
            drafts -> {
              Span all = text(drafts, "word");
              return all.text().equals("word")
                  ? List.of(
                      finding(
                          new Fix(
                              "quotes it",
                              List.of(
                                  new TextEdit(all.part(0, 0), "<"),
                                  new TextEdit(all.part(4, 4), ">")))))
                  : List.of();
            });
    assertThat(mending.files()).containsExactly(new MendedFile(PATH, "word", "<word>"));
  }

  @Test
  void rulesThatUndoEachOtherDoNotGoOnForEver() {
    Mending mending =
        MendingRounds.run(
            drafts -> {
              Span all = text(drafts, "tick");
              return List.of(
                  finding(Fix.writing(all, all.text().equals("tick") ? "tock" : "tick")));
            });
    assertThat(mending.mended()).hasSize(100);
    assertThat(mending.files()).isEmpty();
  }

  private static Function<Drafts, List<Diagnostic>> replacing(String from, String to) {
    return drafts -> {
      Span all = text(drafts, "a b a b");
      return Pattern.compile(from)
          .matcher(all.text())
          .results()
          .map(found -> finding(Fix.writing(all.part(found.start(), found.end()), to)))
          .toList();
    };
  }

  private static Span text(Drafts drafts, String otherwise) {
    String text = drafts.texts().getOrDefault(PATH, otherwise);
    return new SourceText(PATH, text).span(0, text.length());
  }

  private static Diagnostic finding(Fix fix) {
    return Diagnostic.error(new RuleId("some-rule"), fix.edits().get(0).place(), "Wrong.")
        .mendedBy(fix);
  }
}
