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
 * @param limitBasis who vouches for the limit
 * @param assumed whether nobody vouches for any hop, so that it is said once for all
 * @param hops in order
 */
public record BudgetView(
    String title,
    String unit,
    String limit,
    String total,
    String slack,
    BlockView picture,
    BasisView limitBasis,
    boolean assumed,
    List<HopView> hops) {

  public BudgetView {
    hops = List.copyOf(hops);
  }

  /**
   * A step.
   *
   * @param label what happens
   * @param amount what it costs
   * @param basis who vouches for the amount
   * @param branches what runs at once; empty for a plain step
   */
  public record HopView(String label, String amount, BasisView basis, List<BranchView> branches) {

    public HopView {
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
  public record BranchView(String label, String amount, BasisView basis) {}

  /**
   * Who vouches for an amount.
   *
   * @param figure the id of the figure that it is; empty if it was typed
   * @param assumed whether nobody does
   * @param sources where it was read
   */
  public record BasisView(String figure, boolean assumed, List<SourceView> sources) {

    public BasisView {
      sources = List.copyOf(sources);
    }
  }
}
