package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a limit is spent on, hop after hop. Parallel branches count as their largest.
 *
 * @param title what is budgeted
 * @param unit the unit of the limit and of every amount
 * @param limit what may be spent
 * @param limitBasis who vouches for the limit
 * @param hops in series, in order
 * @param span where the limit was written
 */
public record Budget(
    String title, String unit, BigDecimal limit, Basis limitBasis, List<Hop> hops, Span span) {

  public Budget {
    hops = List.copyOf(hops);
  }

  /**
   * A step on the way: a plain one, or several at once.
   *
   * @param label what happens
   * @param amount what it costs; for a parallel step the largest of its branches
   * @param basis who vouches for the amount; for a parallel step that of its largest branch
   * @param branches what runs at once; empty for a plain step
   */
  public record Hop(String label, BigDecimal amount, Basis basis, List<Branch> branches) {

    public Hop {
      branches = List.copyOf(branches);
    }
  }

  /**
   * One of several things that run at once.
   *
   * @param label what happens
   * @param amount what it costs
   * @param basis who vouches for the amount
   */
  public record Branch(String label, BigDecimal amount, Basis basis) {}

  /**
   * What was typed of the limit, and of what each plain step and each branch costs, in order. The
   * id of a step is {@code hop-} and its place among hops and branches, 1-based, where a parallel
   * step counts before its branches.
   */
  public List<TypedAmount> typed() {
    List<TypedAmount> amounts = new ArrayList<>();
    amounts.add(new TypedAmount("limit", "Limit", limit, unit, limitBasis));
    int place = 1;
    for (Hop hop : hops) {
      String id = "hop-" + place++;
      if (hop.branches().isEmpty()) {
        amounts.add(new TypedAmount(id, hop.label(), hop.amount(), unit, hop.basis()));
      }
      for (Branch branch : hop.branches()) {
        amounts.add(
            new TypedAmount(
                "hop-" + place++,
                hop.label() + ": " + branch.label(),
                branch.amount(),
                unit,
                branch.basis()));
      }
    }
    amounts.removeIf(amount -> !amount.basis().isTyped());
    return List.copyOf(amounts);
  }

  /** What all hops cost together, in the budget's unit. */
  public BigDecimal total() {
    return hops.stream().map(Hop::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is left of the limit; negative if it is overspent. */
  public BigDecimal slack() {
    return limit.subtract(total());
  }
}
