package dev.lectern.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Place;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.calc.unit.Units;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What entries that have no title of their own are called, and what they belong to. */
class TitlesTest {

  private static final EntryId STAGE = new EntryId(Kind.STAGE, "look");
  private static final EntryId PROBLEM = new EntryId(Kind.PROBLEM, "look");

  private static Question question(EntryId stage, EntryId problem) {
    return new Question(
        new EntryId(Kind.QUESTION, "first-look"),
        new Exchange(Entries.text("What is *first*?"), Entries.text("The king.")),
        new Group("plan", "Plan", Entries.text(""), List.of()),
        stage,
        problem,
        null,
        Entries.SOMEWHERE);
  }

  @Test
  void questionIsCalledWhatItAsks() {
    assertThat(question(STAGE, PROBLEM).title()).isEqualTo("What is *first*?");
  }

  @Test
  void questionIsAboutItsStageAndItsProblem() {
    assertThat(question(STAGE, PROBLEM).about()).containsExactly(STAGE, PROBLEM);
    assertThat(question(STAGE, PROBLEM).isAbout(STAGE)).isTrue();
    assertThat(question(STAGE, PROBLEM).isAbout(PROBLEM)).isTrue();
    assertThat(question(STAGE, PROBLEM).isAbout(new EntryId(Kind.STAGE, "plan"))).isFalse();
  }

  @Test
  void evaluationIsCalledItsPromptAndAQueryItsWords() {
    Evaluation evaluation =
        new Evaluation(
            new EntryId(Kind.EVALUATION, "first"),
            Entries.text("Judge this."),
            Entries.text("A judgement."),
            List.of(Entries.text("It judges.")),
            Calculation.NONE,
            Entries.SOMEWHERE);
    assertThat(evaluation.title()).isEqualTo("Judge this.");
    ActivationQuery query =
        new ActivationQuery(
            new EntryId(Kind.ACTIVATION_QUERY, "first"),
            "is this a draw",
            true,
            Entries.text(""),
            Entries.SOMEWHERE,
            Entries.SOMEWHERE);
    assertThat(query.title()).isEqualTo("is this a draw");
  }

  @Test
  void unitIsCalledByWhatManyOfItAreCalled() {
    assertThat(
            new CountingUnit(
                    new EntryId(Kind.UNIT, "ply"),
                    new UnitName("ply", "ply", "plies", false, true),
                    Entries.SOMEWHERE)
                .title())
        .isEqualTo("plies");
  }

  @Test
  void functionIsCalledWithItsParameters() {
    Quantity one = Quantity.given(List.of(BigDecimal.ONE), false, Units.with(List.of()).one());
    LibraryFunction function =
        new LibraryFunction(
            new EntryId(Kind.FUNCTION, "tempo-count"),
            "Tempo count",
            new Group("plan", "Plan", Entries.text(""), List.of()),
            Entries.text("Counts."),
            List.of(
                new LibraryFunction.Parameter("rate", Entries.text("Each."), one),
                new LibraryFunction.Parameter("time", Entries.text("All."), one)),
            "rate * time",
            new FunctionDefinition(
                "tempo_count", List.of(), new Expression.Number(1, new Place(0, 1))),
            one,
            List.of(),
            Entries.SOMEWHERE);
    assertThat(function.name()).isEqualTo("tempo_count");
    assertThat(function.call()).isEqualTo("tempo_count(rate, time)");
  }

  @Test
  void viewsOfDetailsPrintTheBodiesOfTheirEntries() {
    assertThat(Arrays.stream(ViewName.values()).filter(ViewName::printsBodies))
        .containsExactly(
            ViewName.STAGE_DETAILS,
            ViewName.PROBLEM_DESIGNS,
            ViewName.PATTERN_DETAILS,
            ViewName.SIGNAL_DETAILS,
            ViewName.ANTI_PATTERN_DETAILS,
            ViewName.TECHNIQUE_DETAILS,
            ViewName.METRIC_DETAILS);
  }
}
