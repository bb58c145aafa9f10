package dev.lectern.content;

import dev.lectern.content.calc.Quantity;
import dev.lectern.content.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A value that is given: it was read somewhere, or it is assumed, or it follows a figure of another
 * entry.
 *
 * @param id as formulas and prose name it, {@code qps_peak}
 * @param label what it is
 * @param quantity its value
 * @param range what a reader may try in its place; absent for a list
 * @param note why it is assumed, or how the source has it; may be empty
 * @param sources where it was read; empty if it is assumed or follows another
 * @param from the figure whose printed value it has, if it follows one
 * @param span where its id was written
 */
public record Input(
    String id,
    String label,
    Quantity quantity,
    Optional<Range> range,
    Text note,
    List<Source> sources,
    Optional<FigureName> from,
    Span span) {

  public Input {
    sources = List.copyOf(sources);
  }

  /** Whether nobody says so but the author. */
  public boolean isAssumed() {
    return sources.isEmpty() && from.isEmpty();
  }

  /**
   * From one value to another, in the unit of the quantity that it belongs to.
   *
   * @param least the smallest
   * @param most the largest, not below {@code least}
   */
  public record Range(BigDecimal least, BigDecimal most) {

    public boolean holds(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
  }
}
