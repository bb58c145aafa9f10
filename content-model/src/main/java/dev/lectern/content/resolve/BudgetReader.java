package dev.lectern.content.resolve;

import dev.lectern.content.Basis;
import dev.lectern.content.Budget;
import dev.lectern.content.Kind;
import dev.lectern.content.Source;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.load.Node;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a budget. An amount is the id of a figure, or a number that somebody vouches for: the hop
 * says who, or else the budget for all of its numbers.
 */
final class BudgetReader {

  private final Binder binder;
  private final String unit;
  private final Optional<Basis> common;
  private boolean complained = false;

  private BudgetReader(Binder binder, String unit, Optional<Basis> common) {
    this.binder = binder;
    this.unit = unit;
    this.common = common;
  }

  static Budget read(EntryFields f, Binder binder) {
    String unit = f.string("unit");
    return new BudgetReader(binder, unit, basis(f)).budget(f);
  }

  private Budget budget(EntryFields f) {
    Amount limit = amount(f, "limit", common);
    return new Budget(
        f.string("title"),
        unit,
        limit.number(),
        limit.basis(),
        f.objects("hops", "hop", this::hop),
        f.valueSpan("limit"));
  }

  private record Amount(BigDecimal number, Basis basis) {}

  private Budget.Hop hop(EntryFields f) {
    String label = f.string("label");
    Optional<Basis> own = basis(f).or(() -> common);
    if (!f.has("parallel")) {
      Amount amount = amount(f, "amount", own);
      return new Budget.Hop(label, amount.number(), amount.basis(), List.of());
    }
    List<Budget.Branch> branches = f.objects("parallel", "branch", b -> branch(b, own));
    Optional<Budget.Branch> largest =
        branches.stream().max(Comparator.comparing(Budget.Branch::amount));
    return new Budget.Hop(
        label,
        largest.map(Budget.Branch::amount).orElse(BigDecimal.ZERO),
        largest.map(Budget.Branch::basis).orElse(Basis.ASSUMED),
        branches);
  }

  private Budget.Branch branch(EntryFields f, Optional<Basis> ofHop) {
    Amount amount = amount(f, "amount", basis(f).or(() -> ofHop));
    return new Budget.Branch(f.string("label"), amount.number(), amount.basis());
  }

  /** Who vouches for typed numbers here; nothing if nobody is named. */
  private static Optional<Basis> basis(EntryFields f) {
    boolean sourced = f.hasItems("sources");
    List<Source> sources = f.references("sources", Kind.SOURCE, Source.class);
    boolean assumed = f.oneOfOrNothing("basis", List.of("assumed"), word -> word).isPresent();
    if (assumed && sourced) {
      f.error(
          ResolveRules.REQUIRED_FIELD,
          f.keySpan("basis"),
          "Amounts are either read somewhere or assumed: take out \"basis\" or \"sources\".");
    }
    return assumed || sourced ? Optional.of(Basis.read(sources)) : Optional.empty();
  }

  /** A number that somebody vouches for, or the id of a value in the budget's unit. */
  private Amount amount(EntryFields f, String key, Optional<Basis> typed) {
    Optional<Node.Scalar> id =
        f.wordOrNothing(key).filter(word -> FormulaReader.isName(word.value()));
    if (id.isPresent()) {
      return new Amount(value(f, id.get()), Basis.ofFigure(id.get().value()));
    }
    if (typed.isEmpty() && f.has(key) && !complained) {
      complained = true;
      f.error(
          ResolveRules.REQUIRED_FIELD,
          f.valueSpan(key),
          "Who says so? A budget with typed amounts needs \"sources\", or \"basis: assumed\"; or"
              + " name a figure in place of the number.");
    }
    return new Amount(f.amount(key), typed.orElse(Basis.ASSUMED));
  }

  private BigDecimal value(EntryFields f, Node.Scalar id) {
    Optional<Quantity> value = binder.cite(id.value(), id.span());
    if (value.isEmpty()) {
      f.spoil();
      return BigDecimal.ONE;
    }
    boolean fits = !value.get().value().list() && value.get().unit().text().equals(unit);
    BigDecimal number = value.get().printed().get(0);
    if (!fits || number.signum() <= 0) {
      f.error(
          fits ? ResolveRules.VALUE_RANGE : ResolveRules.FORMULA_UNITS,
          id.span(),
          "\""
              + id.value()
              + "\" is "
              + value.get().text()
              + "; this budget takes amounts above 0 in "
              + unit
              + ".");
    }
    return number;
  }
}
