package dev.lectern.content;

import dev.lectern.content.calc.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * The figures of an entry: what is given, and what follows.
 *
 * @param inputs in the order of the file, each id once
 * @param formulas in the order of the file, each id once and no input's
 */
public record Calculation(List<Input> inputs, List<Formula> formulas) {

  /** No figures. */
  public static final Calculation NONE = new Calculation(List.of(), List.of());

  public Calculation {
    inputs = List.copyOf(inputs);
    formulas = List.copyOf(formulas);
  }

  public boolean isEmpty() {
    return inputs.isEmpty() && formulas.isEmpty();
  }

  /** The value with an id. */
  public Optional<Quantity> quantity(String id) {
    return inputs.stream()
        .filter(input -> input.id().equals(id))
        .map(Input::quantity)
        .findFirst()
        .or(
            () ->
                formulas.stream()
                    .filter(formula -> formula.id().equals(id))
                    .map(Formula::result)
                    .findFirst());
  }
}
