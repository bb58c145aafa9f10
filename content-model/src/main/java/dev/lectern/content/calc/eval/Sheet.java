package dev.lectern.content.calc.eval;

import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Place;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.unit.Unit;
import dev.lectern.content.calc.unit.Units;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Cells that were computed, each after those that it needs.
 *
 * <p>{@code dau = 800 Muser}, {@code loads = 8 req/user/day} and {@code qps = dau * loads} in
 * {@code req/s} give {@code qps} the value 74,074.
 */
public final class Sheet {

  /** How many formulas one entry may have; the walk over them goes as deep as they are many. */
  public static final int MAX_FORMULAS = 500;

  private static final Rounding PRECISELY = new Rounding(Rounding.Kind.DIGITS, 6);

  private final Map<String, Value> values;

  private Sheet(Map<String, Value> values) {
    this.values = Map.copyOf(values);
  }

  /** The value of a cell in base units; nothing if it, or what it needs, was wrong. */
  public Optional<Value> value(String id) {
    return Optional.ofNullable(values.get(id));
  }

  /**
   * Computes cells.
   *
   * @param cells each id once, in any order
   * @param spoilt ids that were written but have no cell, and functions that cannot be called; what
   *     depends on one is not complained of
   * @param allowance what they may cost, together with all that took from it before
   * @param faults takes what is wrong with which cell; one that depends on a wrong one is not
   *     complained of
   */
  public static Sheet compute(
      List<Cell> cells,
      Spoilt spoilt,
      Units units,
      Map<String, FunctionDefinition> functions,
      Allowance allowance,
      BiConsumer<String, Fault> faults) {
    List<Cell> read = new ArrayList<>();
    Set<String> unread = new HashSet<>(spoilt.values());
    int formulas = 0;
    for (Cell cell : cells) {
      boolean formula = cell instanceof Cell.Computed;
      formulas += formula ? 1 : 0;
      if (!formula || formulas <= MAX_FORMULAS) {
        read.add(cell);
      } else {
        unread.add(cell.id());
      }
      if (formula && formulas == MAX_FORMULAS + 1) {
        faults.accept(cell.id(), tooMany((Cell.Computed) cell));
      }
    }
    Computation computation =
        new Computation(read, spoilt.withValues(unread), units, functions, allowance, faults);
    read.forEach(computation::visit);
    return new Sheet(computation.values);
  }

  private static Fault tooMany(Cell.Computed cell) {
    return new Fault(
        Fault.Kind.VALUE,
        cell.expression().place(),
        "There are more than "
            + MAX_FORMULAS
            + " formulas here; from this one on none is computed.");
  }

  /** A depth-first walk from each cell to those that it needs. */
  private static final class Computation {

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Spoilt spoilt;
    private final BiConsumer<String, Fault> faults;
    private final DimensionChecker checker;
    private final Evaluator evaluator;

    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> open = new ArrayList<>();

    Computation(
        List<Cell> cells,
        Spoilt spoilt,
        Units units,
        Map<String, FunctionDefinition> functions,
        Allowance allowance,
        BiConsumer<String, Fault> faults) {
      cells.forEach(cell -> this.cells.put(cell.id(), cell));
      this.spoilt = spoilt;
      this.faults = faults;
      this.checker = new DimensionChecker(units, functions, allowance);
      this.evaluator = new Evaluator(functions, allowance);
    }

    void visit(Cell cell) {
      if (!done.contains(cell.id())) {
        open.add(cell.id());
        if (cell instanceof Cell.Computed computed) {
          compute(computed);
        } else if (cell instanceof Cell.Given given) {
          dimensions.put(cell.id(), new Dimension(given.unit(), given.value().list()));
          values.put(cell.id(), given.value());
        }
        open.remove(open.size() - 1);
        done.add(cell.id());
      }
    }

    private void compute(Cell.Computed cell) {
      boolean whole = true;
      for (Map.Entry<String, Place> use : Names.of(cell.expression()).entrySet()) {
        String name = use.getKey();
        Cell needed = cells.get(name);
        if (needed != null) {
          if (open.contains(name)) {
            cycle(cell, name, use.getValue());
            whole = false;
          } else {
            visit(needed);
          }
        }
      }
      if (!whole) {
        return;
      }
      Set<String> unknown = new HashSet<>(cells.keySet());
      unknown.addAll(spoilt.values());
      unknown.removeAll(dimensions.keySet());
      unknown.remove(cell.id());
      Optional<Dimension> found =
          checker.check(
              cell.expression(),
              dimensions,
              spoilt.withValues(unknown),
              fault -> faults.accept(cell.id(), fault));
      if (found.isEmpty()) {
        return;
      }
      if (!found.get().unit().fits(cell.unit()) || found.get().list()) {
        faults.accept(
            cell.id(),
            new Fault(
                Fault.Kind.RESULT_UNIT,
                cell.expression().place(),
                misfit(found.get(), cell.unit())));
        return;
      }
      dimensions.put(cell.id(), new Dimension(cell.unit(), false));
      if (values.keySet().containsAll(needed(cell))) {
        evaluator
            .evaluate(
                cell.expression(), values, this::shown, fault -> faults.accept(cell.id(), fault))
            .ifPresent(value -> values.put(cell.id(), value));
      }
    }

    private static String misfit(Dimension found, Unit unit) {
      if (found.list()) {
        return "The result is "
            + found.text()
            + ", but a formula gives a single value. Take one out, such as the first with [1], or"
            + " sum them with total(…).";
      } else if (found.unit().isPlain()) {
        return "The result is a plain number, which does not fit the unit "
            + unit.text()
            + ". Mend the formula, or take out its unit.";
      }
      return "The result is in "
          + found.text()
          + (unit.isPlain()
              ? ", but the formula has no unit. Give it one that fits, or divide by one of these."
              : ", which does not fit the unit "
                  + unit.text()
                  + ". Mend the formula, or give it a unit that fits.");
    }

    /** A value as its unit prints it. */
    private Optional<String> shown(String id) {
      Cell cell = cells.get(id);
      Value value = values.get(id);
      return cell == null || value == null || value.list()
          ? Optional.empty()
          : Optional.of(Quantity.computed(value, cell.unit(), PRECISELY).text());
    }

    private Set<String> needed(Cell.Computed cell) {
      Set<String> needed = new HashSet<>(Names.of(cell.expression()).keySet());
      needed.retainAll(cells.keySet());
      return needed;
    }

    private void cycle(Cell.Computed cell, String name, Place place) {
      List<String> way = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
      way.add(name);
      faults.accept(
          cell.id(),
          new Fault(
              Fault.Kind.CYCLE,
              place,
              way.size() == 2
                  ? "\""
                      + name
                      + "\" is computed from itself. Give it as an input, or name another."
                  : "\""
                      + name
                      + "\" is computed from itself: "
                      + String.join(" → ", way)
                      + ". Give one of them as an input."));
    }
  }
}
