package dev.lectern.generator.diagram;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import java.util.List;

/** What people are told about the rules that are held while diagrams get their pictures. */
public final class DiagramRuleDescriptions {

  /** One for each, in the order of their ids. */
  public static final List<RuleDescription> ALL =
      List.of(
          RuleDescription.error(
              StoredDiagrams.DRAWN,
              HeldWhile.DRAWING,
              "Mermaid draws the diagram, and what it draws can be shown.",
              "What Mermaid refuses would be an error message in place of the picture. What cannot be cleaned could run code in a reader's browser.",
              new RuleExample(
                      "problems/king-and-pawn.md",
"""
  king --> pawn
""",
"""
  king -->
""")
                  .noting(
                      "The reply is one that Mermaid gave; the test has no browser to ask again.")),
          RuleDescription.error(
              StoredDiagrams.STORED,
              HeldWhile.DRAWING,
              "A diagram has its picture in the store, or can be drawn.",
              "Pictures are committed so that a build needs no browser, and draws the same everywhere.",
              new RuleExample(
                      "problems/king-and-pawn.md",
"""
  king --> pawn
""",
"""
  king --> rook --> pawn
""")
                  .noting("The store has no picture of it, and nobody draws here.")));

  private DiagramRuleDescriptions() {}
}
