package dev.lectern.generator.site;

import dev.lectern.content.Budget;
import dev.lectern.generator.view.BudgetView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Draws a budget as a waterfall: each hop begins where the one before it ends. */
final class Waterfall {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Waterfall() {}

  static BudgetView of(Budget budget) {
    List<BudgetView.HopView> hops = new ArrayList<>();
    BigDecimal spent = BigDecimal.ZERO;
    for (Budget.Hop hop : budget.hops()) {
      BigDecimal start = spent;
      hops.add(
          new BudgetView.HopView(
              hop.label(),
              plain(hop.amount()),
              percent(start, budget),
              percent(hop.amount(), budget),
              hop.branches().stream()
                  .map(
                      branch ->
                          new BudgetView.BranchView(
                              branch.label(),
                              plain(branch.amount()),
                              percent(start, budget),
                              percent(branch.amount(), budget)))
                  .toList()));
      spent = spent.add(hop.amount());
    }
    return new BudgetView(
        budget.title(),
        budget.unit(),
        plain(budget.limit()),
        plain(budget.total()),
        plain(budget.slack()),
        hops);
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  private static String percent(BigDecimal amount, Budget budget) {
    return plain(amount.multiply(HUNDRED).divide(budget.limit(), 2, RoundingMode.HALF_UP));
  }
}
