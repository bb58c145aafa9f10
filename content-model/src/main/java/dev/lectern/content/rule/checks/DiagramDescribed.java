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
import java.util.List;

/** A diagram says what it shows, to those who do not see it: WCAG 2.2, success criterion 1.1.1. */
public final class DiagramDescribed implements EachRule {

  private static final RuleId ID = new RuleId("diagram-described");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "A diagram has an accessible title and an accessible description.",
              "Who cannot see the picture, a screen reader's user or an agent, has only these words. WCAG 2.2 asks for them in success criterion 1.1.1.",
              new RuleExample(
                  "problems/king-and-pawn.md",
"""
  accTitle: King before pawn
  accDescr: The king goes first.
""",
"""
  accTitle: King before pawn
"""))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    check(part.diagrams(), sink);
  }

  private static void check(List<Diagram> diagrams, DiagnosticSink sink) {
    for (Diagram diagram : diagrams) {
      if (diagram.source().isBlank()) {
        continue; // and has no lines to put them in
      }
      if (diagram.title().isEmpty()) {
        sink.report(
            Diagnostic.error(
                ID,
                diagram.span(),
                "The diagram has no title. Say what it is in a line \"accTitle: …\" below its"
                    + " first."));
      }
      if (diagram.description().isEmpty()) {
        sink.report(
            Diagnostic.error(
                ID,
                diagram.span(),
                "The diagram has no description. Say what it shows, to those who do not see it, in"
                    + " a line \"accDescr: …\" below its first."));
      }
    }
  }
}
