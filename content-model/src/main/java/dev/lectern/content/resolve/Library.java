package dev.lectern.content.resolve;

import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.eval.Allowance;
import dev.lectern.content.calc.unit.Units;
import java.util.Map;

/**
 * What every formula may use.
 *
 * @param units the units that may be written
 * @param functions the functions that content defines, by name; one that cannot be read is not
 *     among them
 * @param allowance what is left for all formulas of the content
 */
record Library(Units units, Map<String, FunctionDefinition> functions, Allowance allowance) {

  Library {
    functions = Map.copyOf(functions);
  }
}
