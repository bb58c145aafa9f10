package dev.lectern.generator.view;

import java.util.List;

/**
 * A limit and what it is spent on, as a waterfall.
 *
 * @param title what is budgeted
 * @param unit of all amounts
 * @param limit what may be spent
 * @param total what is spent
 * @param slack what is left
 * @param hops in order
 */
public record BudgetView(
    String title, String unit, String limit, String total, String slack, List<HopView> hops) {

  public BudgetView {
    hops = List.copyOf(hops);
  }

  /**
   * A step.
   *
   * @param label what happens
   * @param amount what it costs
   * @param start where its bar begins, in percent of the limit, as CSS has numbers
   * @param width how long its bar is, in percent of the limit
   * @param branches what runs at once; empty for a plain step
   */
  public record HopView(
      String label, String amount, String start, String width, List<BranchView> branches) {

    public HopView {
      branches = List.copyOf(branches);
    }
  }

  /**
   * One of several things that run at once.
   *
   * @param label what happens
   * @param amount what it costs
   * @param start where its bar begins, in percent of the limit
   * @param width how long its bar is, in percent of the limit
   */
  public record BranchView(String label, String amount, String start, String width) {}
}
