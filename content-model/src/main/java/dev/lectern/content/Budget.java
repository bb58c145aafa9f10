package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a limit is spent on, hop after hop. Parallel branches count as their largest.
 *
 * @param title what is budgeted
 * @param unit the unit of the limit and of every amount
 * @param limit what may be spent
 * @param hops in series, in order
 * @param span where the limit was written
 */
public record Budget(String title, String unit, BigDecimal limit, List<Hop> hops, Span span) {

  public Budget {
    hops = List.copyOf(hops);
  }

  /**
   * A step on the way: a plain one, or several at once.
   *
   * @param label what happens
   * @param amount what it costs; for a parallel step the largest of its branches
   * @param branches what runs at once; empty for a plain step
   */
  public record Hop(String label, BigDecimal amount, List<Branch> branches) {

    public Hop {
      branches = List.copyOf(branches);
    }
  }

  /**
   * One of several things that run at once.
   *
   * @param label what happens
   * @param amount what it costs
   */
  public record Branch(String label, BigDecimal amount) {}

  /** What all hops cost together, in the budget's unit. */
  public BigDecimal total() {
    return hops.stream().map(Hop::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is left of the limit; negative if it is overspent. */
  public BigDecimal slack() {
    return limit.subtract(total());
  }
}
