package dev.lectern.generator.schema;

import java.util.Set;

/**
 * A file that was made of a good one by one change.
 *
 * @param specimen the good file
 * @param place where in the schema: {@code budget.hops[].amount}
 * @param pointer where in the YAML, as a JSON pointer
 * @param key the last key on the way there
 * @param change what was changed
 * @param yaml front matter, or rows
 * @param keys the keys that are there, as places in the schema
 */
record Mutant(
    Specimen specimen,
    String place,
    String pointer,
    String key,
    String change,
    String yaml,
    Set<String> keys) {

  @Override
  public String toString() {
    return specimen.path() + " " + pointer + ": " + change;
  }
}
