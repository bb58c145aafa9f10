package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.RuleId;

/** What people type to go on, where they started this goal. */
public interface Commands {

  /** Shows the page of a rule. */
  String explain(RuleId rule);

  /** Writes the published copy. */
  String apply();

  /** Draws the diagrams that the store lacks, and installs what that takes. */
  String diagrams();
}
