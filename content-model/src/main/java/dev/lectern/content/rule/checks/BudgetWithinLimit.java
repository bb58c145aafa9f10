package dev.lectern.content.rule.checks;

import dev.lectern.content.Budget;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * The hops of a budget do not spend more than its limit; parallel branches count as their largest.
 */
public final class BudgetWithinLimit implements EachRule {

  private static final RuleId ID = new RuleId("budget-within-limit");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "The hops of a budget do not spend more than its limit.",
          "A budget that is overspent promises what its parts cannot keep. The sum is taken by the build, so it holds after every change of a hop.",
          new RuleExample(
              "problems/king-and-pawn.md",
"""
    - { label: Look, amount: 20 }
""",
"""
    - { label: Look, amount: 40 }
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Problem problem : part.ofKind(Kind.PROBLEM, Problem.class)) {
      Budget budget = problem.design().budget();
      if (budget != null && budget.slack().signum() < 0) {
        String sum =
            budget.hops().stream()
                .sorted(Comparator.comparing(Budget.Hop::amount).reversed())
                .map(BudgetWithinLimit::text)
                .collect(Collectors.joining(" + "));
        sink.report(
            Diagnostic.error(
                ID,
                budget.span(),
                "The hops of \""
                    + budget.title()
                    + "\" spend "
                    + budget.total().toPlainString()
                    + " "
                    + budget.unit()
                    + " of "
                    + budget.limit().toPlainString()
                    + ", the largest first: "
                    + sum
                    + ". Cut the first of them, or raise the limit with a reason."));
      }
    }
  }

  /** The hop with its amount; of branches that run at once, those that decide it. */
  private static String text(Budget.Hop hop) {
    String text = hop.label() + " " + hop.amount().toPlainString();
    return hop.branches().isEmpty()
        ? text
        : hop.branches().stream()
            .filter(branch -> branch.amount().compareTo(hop.amount()) == 0)
            .map(Budget.Branch::label)
            .collect(Collectors.joining(", ", text + " (", ")"));
  }
}
