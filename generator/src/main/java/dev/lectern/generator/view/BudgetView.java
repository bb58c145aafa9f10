package dev.lectern.generator.view;

import java.util.List;

/**
 * A limit and what it is spent on.
 *
 * @param title what is budgeted
 * @param unit of all amounts
 * @param limit what may be spent
 * @param total what is spent
 * @param slack what is left
 * @param picture the hops as a waterfall
 * @param hops in order
 */
public record BudgetView(
    String title,
    String unit,
    String limit,
    String total,
    String slack,
    BlockView picture,
    List<HopView> hops) {

  public BudgetView {
    hops = List.copyOf(hops);
  }

  /**
   * A step.
   *
   * @param label what happens
   * @param amount what it costs
   * @param branches what runs at once; empty for a plain step
   */
  public record HopView(String label, String amount, List<BranchView> branches) {

    public HopView {
      branches = List.copyOf(branches);
    }
  }

  /**
   * One of several things that run at once.
   *
   * @param label what happens
   * @param amount what it costs
   */
  public record BranchView(String label, String amount) {}
}
