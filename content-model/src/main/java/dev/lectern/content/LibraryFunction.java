package dev.lectern.content;

import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A function that formulas of the whole skill may call, with a small example that the build
 * computes.
 *
 * @param key kind {@link Kind#FUNCTION}; its id with underscores is the name that formulas call
 * @param title its name for people
 * @param group its group, as the kind's overview declares it
 * @param text what it gives and when it holds
 * @param parameters in order
 * @param formula its body as it was written
 * @param definition its body as a tree
 * @param example what it comes to for the example values of its parameters
 * @param sources where the formula comes from
 * @param span where the row was written
 */
public record LibraryFunction(
    EntryId key,
    String title,
    Group group,
    Text text,
    List<Parameter> parameters,
    String formula,
    FunctionDefinition definition,
    Quantity example,
    List<Source> sources,
    Span span)
    implements Entry {

  public LibraryFunction {
    parameters = List.copyOf(parameters);
    sources = List.copyOf(sources);
  }

  /** As formulas call it. */
  public String name() {
    return definition.name();
  }

  /** How it is called with its own parameters: {@code little(rate, time)}. */
  public String call() {
    return name()
        + "("
        + String.join(", ", parameters.stream().map(Parameter::name).toList())
        + ")";
  }

  /**
   * What it is given.
   *
   * @param name as its formula calls it
   * @param text what it is, with its unit or range
   * @param example a value for the example
   */
  public record Parameter(String name, Text text, Quantity example) {}
}
