package dev.lectern.generator.site;

import dev.lectern.content.Basis;
import dev.lectern.content.Budget;
import dev.lectern.content.TypedAmount;
import dev.lectern.generator.document.FigureBasis;
import dev.lectern.generator.view.BlockView;
import dev.lectern.generator.view.BudgetView;
import dev.lectern.generator.view.FigureView;
import dev.lectern.generator.view.Html;
import java.math.BigDecimal;
import java.util.stream.Stream;

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
        basis(budget.limitBasis()),
        isAssumed(budget),
        budget.hops().stream().map(Budgets::hop).toList());
  }

  private static boolean isAssumed(Budget budget) {
    return budget.hops().stream()
        .flatMap(
            hop ->
                Stream.concat(
                    Stream.of(hop.basis()), hop.branches().stream().map(Budget.Branch::basis)))
        .allMatch(Basis::isAssumed);
  }

  /** A typed amount as a figure of the report. */
  static FigureView figure(TypedAmount amount) {
    return new FigureView(
        amount.id(),
        amount.label(),
        plain(amount.number()) + " " + amount.unit(),
        FigureBasis.of(amount).word(),
        "",
        Html.EMPTY,
        Html.EMPTY,
        PageText.sources(amount.basis().sources()));
  }

  private static BudgetView.BasisView basis(Basis basis) {
    return new BudgetView.BasisView(
        basis.figure(), basis.isAssumed(), PageText.sources(basis.sources()));
  }

  private static BudgetView.HopView hop(Budget.Hop hop) {
    return new BudgetView.HopView(
        hop.label(),
        plain(hop.amount()),
        basis(hop.basis()),
        hop.branches().stream()
            .map(
                branch ->
                    new BudgetView.BranchView(
                        branch.label(), plain(branch.amount()), basis(branch.basis())))
            .toList());
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
