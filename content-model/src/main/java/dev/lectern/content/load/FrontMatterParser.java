package dev.lectern.content.load;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.source.Span;

/** Reads YAML. A port: the one implementation is in {@code load.yaml}. */
@FunctionalInterface
public interface FrontMatterParser {

  /**
   * Parses one YAML document.
   *
   * @param yaml the part of a source text that holds it
   * @return the mapping at its top; an empty document gives an empty mapping, anything else at the
   *     top is an error
   */
  Outcome<Node.Mapping> parse(Span yaml);
}
