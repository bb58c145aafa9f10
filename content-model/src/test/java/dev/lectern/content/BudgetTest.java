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
}
