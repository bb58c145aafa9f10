package dev.lectern.generator.site;

import dev.lectern.content.Budget;
import dev.lectern.generator.view.BlockView;
import dev.lectern.generator.view.BudgetView;
import java.math.BigDecimal;

/** Makes views of budgets. */
final class Budgets {

  private Budgets() {}

  static BudgetView of(Budget budget, BlockView picture) {
    return new BudgetView(
        budget.title(),
        budget.unit(),
        plain(budget.limit()),
        plain(budget.total()),
        plain(budget.slack()),
        picture,
        budget.hops().stream().map(Budgets::hop).toList());
  }

  private static BudgetView.HopView hop(Budget.Hop hop) {
    return new BudgetView.HopView(
        hop.label(),
        plain(hop.amount()),
        hop.branches().stream()
            .map(branch -> new BudgetView.BranchView(branch.label(), plain(branch.amount())))
            .toList());
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
