package dev.lectern.content.calc;

import java.util.List;

/**
 * A function that content defines.
 *
 * @param name as it is called
 * @param parameters in order, each name once
 * @param body its value, in terms of the parameters
 */
public record FunctionDefinition(String name, List<Parameter> parameters, Expression body) {

  public FunctionDefinition {
    parameters = List.copyOf(parameters);
  }

  /**
   * What a function is given.
   *
   * @param name as the body calls it
   */
  public record Parameter(String name) {}
}
