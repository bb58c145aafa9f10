package dev.lectern.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private static Budget budget(String limit, String... amounts) {
    List<Budget.Hop> hops = new ArrayList<>();
    for (String amount : amounts) {
      hops.add(new Budget.Hop("hop", new BigDecimal(amount), Basis.ASSUMED, List.of()));
    }
    return new Budget("Path", "ms", new BigDecimal(limit), Basis.ASSUMED, hops, Entries.SOMEWHERE);
  }

  @Test
  void hopsInSeriesAddUp() {
    assertThat(budget("100", "10", "30", "25").total()).isEqualByComparingTo("65");
    assertThat(budget("100", "10", "30", "25").slack()).isEqualByComparingTo("35");
  }

  @Test
  void decimalsAreAddedWithoutRounding() {
    assertThat(budget("0.3", "0.1", "0.2").slack()).isEqualByComparingTo("0");
  }

  @Test
  void overspentBudgetHasNegativeSlack() {
    assertThat(budget("10", "6", "5").slack()).isEqualByComparingTo("-1");
  }

  @Test
  void budgetWithoutHopsSpendsNothing() {
    assertThat(budget("10").total()).isEqualByComparingTo("0");
  }

  @Test
  void whatWasTypedIsTheLimitEachPlainStepAndEachBranch() {
    Source read = Entries.source("clock");
    Basis source = Basis.read(List.of(read));
    Budget budget =
        new Budget(
            "Path",
            "ms",
            new BigDecimal("100"),
            Basis.ASSUMED,
            List.of(
                new Budget.Hop("parse", new BigDecimal("5"), source, List.of()),
                new Budget.Hop("figure", new BigDecimal("6"), Basis.ofFigure("load"), List.of()),
                new Budget.Hop(
                    "fetch",
                    new BigDecimal("30"),
                    Basis.ASSUMED,
                    List.of(
                        new Budget.Branch("cache", new BigDecimal("2"), Basis.ofFigure("hit")),
                        new Budget.Branch("store", new BigDecimal("30"), Basis.ASSUMED))),
                new Budget.Hop("print", new BigDecimal("7"), Basis.ASSUMED, List.of())),
            Entries.SOMEWHERE);
    assertThat(budget.typed())
        .containsExactly(
            new TypedAmount("limit", "Limit", new BigDecimal("100"), "ms", Basis.ASSUMED),
            new TypedAmount("hop-1", "parse", new BigDecimal("5"), "ms", source),
            new TypedAmount("hop-5", "fetch: store", new BigDecimal("30"), "ms", Basis.ASSUMED),
            new TypedAmount("hop-6", "print", new BigDecimal("7"), "ms", Basis.ASSUMED));
  }

  @Test
  void onlyWhatWasTypedWithoutASourceIsAssumed() {
    assertThat(Basis.ASSUMED.isAssumed()).isTrue();
    assertThat(Basis.ASSUMED.isTyped()).isTrue();
    Basis read = Basis.read(List.of(Entries.source("clock")));
    assertThat(read.isAssumed()).isFalse();
    assertThat(read.isTyped()).isTrue();
    assertThat(Basis.ofFigure("load").isAssumed()).isFalse();
    assertThat(Basis.ofFigure("load").isTyped()).isFalse();
  }
}
