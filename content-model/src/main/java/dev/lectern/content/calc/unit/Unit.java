package dev.lectern.content.calc.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.Units;

/**
 * A unit of measurement. Two units with the same dimensions may be added and compared; numbers are
 * computed in {@link #factor base units}, so that the order of conversions never matters.
 */
public final class Unit {

  private static final Set<?> SYSTEM_UNITS = Units.getInstance().getUnits();

  private final javax.measure.Unit<?> unit;
  private final List<Factor> factors;
  private final double factor;
  private final String text;

  /**
   * One of the units that are multiplied.
   *
   * @param prefix as written, {@code M}; empty for none
   * @param name the unit
   * @param power not 0; below 0 if it divides
   */
  record Factor(String prefix, UnitName name, int power) {}

  /**
   * @param factors what it is printed from; empty if nobody wrote it
   * @param text as it was written
   */
  Unit(javax.measure.Unit<?> unit, List<Factor> factors, String text) {
    this.text = text;
    this.unit = unit;
    this.factors = List.copyOf(factors);
    this.factor = unit.getSystemUnit() == unit ? 1 : toBase(unit);
  }

  private static Unit derived(javax.measure.Unit<?> unit) {
    return new Unit(unit, List.of(), unit.isCompatible(AbstractUnit.ONE) ? "1" : unit.toString());
  }

  private static double toBase(javax.measure.Unit<?> unit) {
    try {
      return unit.getConverterToAny(unit.getSystemUnit()).convert(1.0);
    } catch (javax.measure.IncommensurableException e) {
      throw new IllegalArgumentException("a unit that cannot be converted to its own base", e);
    }
  }

  /** How many base units one of this is: 86,400 for a day. */
  public double factor() {
    return factor;
  }

  /** Whether a value in one can be added to a value in the other. */
  public boolean fits(Unit other) {
    return unit.isCompatible(other.unit);
  }

  /** Whether values have no dimension: plain numbers and shares. */
  public boolean isPlain() {
    return unit.isCompatible(AbstractUnit.ONE);
  }

  /**
   * Whether it counts things, so that a whole number of it does not depend on a choice between
   * seconds and hours: a plain number, or units that are their own base, such as users and bytes.
   */
  public boolean isCount() {
    javax.measure.Unit<?> base = unit.getSystemUnit();
    var bases = base.getBaseUnits();
    return isPlain()
        || (bases == null ? Set.<Object>of(base) : bases.keySet())
            .stream().noneMatch(SYSTEM_UNITS::contains);
  }

  public Unit times(Unit other) {
    return derived(unit.getSystemUnit().multiply(other.unit.getSystemUnit()));
  }

  public Unit per(Unit other) {
    return derived(unit.getSystemUnit().divide(other.unit.getSystemUnit()));
  }

  /** The unit to a whole power. */
  public Unit power(int exponent) {
    return derived(unit.getSystemUnit().pow(exponent));
  }

  /** The unit whose square this is; nothing if there is none with whole powers. */
  public Optional<Unit> squareRoot() {
    var dimensions = unit.getSystemUnit().getBaseUnits();
    if (isPlain()) {
      return Optional.of(this);
    }
    if (dimensions == null || dimensions.values().stream().anyMatch(power -> power % 2 != 0)) {
      return Optional.empty();
    }
    return Optional.of(derived(unit.getSystemUnit().root(2)));
  }

  /** As it was written; in base units if nobody wrote it. A plain number is {@code 1}. */
  public String text() {
    return text;
  }

  List<Factor> factors() {
    return new ArrayList<>(factors);
  }

  /** Whether both are the same, written in the same way. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Unit one
            && text.equals(one.text)
            && factors.equals(one.factors)
            && unit.equals(one.unit);
  }

  @Override
  public int hashCode() {
    return 31 * text.hashCode() + factors.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
