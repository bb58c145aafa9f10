package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.WorkedDesign;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import dev.lectern.content.source.Span;

/** A worked design shows its architecture as a picture. */
public final class ArchitectureDrawn implements EachRule {

  private static final RuleId ID = new RuleId("architecture-drawn");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "A worked design has a diagram of its architecture.",
          "A design is judged by its picture first: what talks to what, and in which direction. Prose alone hides a missing part.",
          new RuleExample(
              "problems/king-and-pawn.md",
"""
The king leads and the pawn follows.

```mermaid
flowchart LR
  accTitle: King before pawn
  accDescr: The king goes first.
  king --> pawn
```
""",
"""
The king leads and the pawn follows.
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Problem problem : part.ofKind(Kind.PROBLEM, Problem.class)) {
      WorkedDesign design = problem.design();
      if (design.architectureDiagram() == null && design.architecture().diagrams().isEmpty()) {
        Span section = design.architecture().span();
        sink.report(
            Diagnostic.error(
                ID,
                section.source().line(section.from().line()),
                "The architecture is not drawn. Declare its components under \"architecture\" in"
                    + " front matter, or draw it here in a mermaid fence."));
      }
    }
  }
}
