package dev.lectern.generator.document;

import dev.lectern.content.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A budget as a waterfall, in Mermaid source: each hop begins where the one before it ends, and the
 * branch that decides how long a parallel hop takes stands out.
 */
final class BudgetDiagram {

  private BudgetDiagram() {}

  /**
   * @param owner what the budget is a part of
   */
  static Block.Diagram of(Budget budget, String owner) {
    GanttDiagram gantt =
        new GanttDiagram(
            owner + ": " + budget.title(),
            description(budget),
            budget.limit().max(budget.total()),
            amounts(budget).anyMatch(BudgetDiagram::isFraction));
    BigDecimal start = BigDecimal.ZERO;
    int number = 1;
    for (Budget.Hop hop : budget.hops()) {
      String id = "h" + number++;
      if (hop.branches().isEmpty()) {
        gantt.bar(id, label(hop.label(), hop.amount(), budget), start, hop.amount(), false);
      } else {
        branches(gantt, id, hop, start, budget);
      }
      start = start.add(hop.amount());
    }
    return gantt.line("limit", "Limit " + amount(budget.limit(), budget), budget.limit()).diagram();
  }

  private static void branches(
      GanttDiagram gantt, String id, Budget.Hop hop, BigDecimal start, Budget budget) {
    int number = 1;
    boolean decided = false;
    for (Budget.Branch branch : hop.branches()) {
      boolean decides = !decided && branch.amount().compareTo(hop.amount()) == 0;
      decided |= decides;
      gantt.bar(
          id + "b" + number++,
          label(hop.label() + " – " + branch.label(), branch.amount(), budget),
          start,
          branch.amount(),
          decides);
    }
  }

  private static String label(String label, BigDecimal amount, Budget budget) {
    return label + " · " + amount(amount, budget);
  }

  /** An amount with its unit. */
  static String amount(BigDecimal amount, Budget budget) {
    return amount(amount, budget.unit());
  }

  static String amount(BigDecimal amount, String unit) {
    String digits = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    return digits + " " + unit;
  }

  private static String description(Budget budget) {
    List<String> hops = new ArrayList<>();
    for (Budget.Hop hop : budget.hops()) {
      List<String> branches =
          hop.branches().stream()
              .map(branch -> branch.label() + " " + amount(branch.amount(), budget))
              .toList();
      hops.add(
          branches.isEmpty()
              ? hop.label() + " " + amount(hop.amount(), budget)
              : hop.label() + " in parallel (" + String.join(", ", branches) + ")");
    }
    return String.join(", then ", hops)
        + ": "
        + amount(budget.total(), budget)
        + " of "
        + amount(budget.limit(), budget)
        + ".";
  }

  private static Stream<BigDecimal> amounts(Budget budget) {
    return Stream.concat(
        Stream.of(budget.limit()),
        budget.hops().stream()
            .flatMap(
                hop ->
                    Stream.concat(
                        Stream.of(hop.amount()),
                        hop.branches().stream().map(Budget.Branch::amount))));
  }

  private static boolean isFraction(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() > 0;
  }
}
