package dev.lectern.content.rule.checks;

import dev.lectern.content.Diagram;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import dev.lectern.content.source.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A diagram holds something, and no more than Mermaid reads by default. */
public final class DiagramSize implements EachRule {

  /** Mermaid's default of {@code maxTextSize}, in characters. */
  public static final int MAX_CHARACTERS = 50_000;

  /** How many one file may have; each that is not in the store costs a second to draw. */
  public static final int MAX_IN_FILE = 50;

  /** Held here for diagrams that authors draw, and at planning for those that are made of facts. */
  public static final RuleId ID = new RuleId("diagram-size");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "A diagram is not empty, and no larger than Mermaid reads; a file has at most 50.",
              "Mermaid refuses longer sources, and an empty fence shows a reader nothing. A diagram that long cannot be read either.",
              new RuleExample(
                  "problems/king-and-pawn.md",
"""
```mermaid
flowchart LR
  accTitle: King before pawn
  accDescr: The king goes first.
  king --> pawn
```
""",
"""
```mermaid
```
"""))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /**
   * How many a file has, a part of the content tells too: it has the whole of a file, or what was
   * there before.
   */
  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    check(part.diagrams(), sink);
  }

  private static void check(List<Diagram> diagrams, DiagnosticSink sink) {
    Map<SourcePath, Integer> counts = new HashMap<>();
    for (Diagram diagram : diagrams) {
      if (counts.merge(diagram.span().path(), 1, Integer::sum) == MAX_IN_FILE + 1) {
        sink.report(
            Diagnostic.error(
                ID,
                diagram.span(),
                "This file has more than " + MAX_IN_FILE + " diagrams. Draw fewer, or split it."));
      }
      if (diagram.source().isBlank()) {
        sink.report(
            Diagnostic.error(
                ID, diagram.span(), "The diagram is empty. Draw it, or delete its fences."));
      } else if (diagram.source().length() > MAX_CHARACTERS) {
        sink.report(
            Diagnostic.error(
                ID,
                diagram.span(),
                String.format(
                    Locale.ROOT,
                    "The diagram has %,d characters; at most %,d are read. Split it.",
                    diagram.source().length(),
                    MAX_CHARACTERS)));
      }
    }
  }
}
