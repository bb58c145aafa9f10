package dev.lectern.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Place;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.unit.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of an entry. */
class CalculationTest {

  private static final Units UNITS = Units.with(List.of());

  private static Quantity quantity(String number) {
    return Quantity.given(List.of(new BigDecimal(number)), false, UNITS.one());
  }

  private static Input input(String id, String number, List<Source> sources) {
    return new Input(
        id,
        "Label",
        quantity(number),
        Optional.empty(),
        Entries.text(""),
        sources,
        Optional.empty(),
        Entries.SOMEWHERE);
  }

  private static Formula formula(String id, String number) {
    return new Formula(
        id,
        "Label",
        number,
        new Expression.Number(1, new Place(0, 1)),
        quantity(number),
        Rounding.USUAL,
        Entries.text(""),
        Entries.SOMEWHERE);
  }

  @Test
  void valueIsThatOfTheInputOrTheFormulaWithItsId() {
    Calculation calculation =
        new Calculation(
            List.of(input("pawns", "8", List.of()), input("rooks", "2", List.of())),
            List.of(formula("men", "10"), formula("all", "16")));
    assertThat(calculation.quantity("rooks").map(Quantity::text)).contains("2");
    assertThat(calculation.quantity("all").map(Quantity::text)).contains("16");
    assertThat(calculation.quantity("queens")).isEmpty();
  }

  @Test
  void oneFigureIsNotNothing() {
    assertThat(Calculation.NONE.isEmpty()).isTrue();
    assertThat(new Calculation(List.of(input("a", "1", List.of())), List.of()).isEmpty()).isFalse();
    assertThat(new Calculation(List.of(), List.of(formula("a", "1"))).isEmpty()).isFalse();
  }

  @Test
  void inputIsAssumedIfItHasNeitherSourceNorOrigin() {
    Input typed = input("a", "1", List.of());
    assertThat(typed.isAssumed()).isTrue();
    assertThat(input("a", "1", List.of(Entries.source("clock"))).isAssumed()).isFalse();
    FigureName origin = new FigureName(new EntryId(Kind.PROBLEM, "endgame"), "tempi");
    assertThat(origin).hasToString("endgame.tempi");
    Input follows =
        new Input(
            "a",
            "Label",
            typed.quantity(),
            Optional.empty(),
            typed.note(),
            List.of(),
            Optional.of(origin),
            typed.span());
    assertThat(follows.isAssumed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "1.0, true", "5, true", "0.9, false", "5.1, false", "3, true"})
  void rangeHoldsItsEnds(BigDecimal value, boolean held) {
    Input.Range range = new Input.Range(BigDecimal.ONE, new BigDecimal("5"));
    assertThat(range.holds(value)).isEqualTo(held);
  }
}
