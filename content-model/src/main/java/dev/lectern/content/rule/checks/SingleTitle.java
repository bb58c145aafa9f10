package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.resolve.Body;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import java.util.Set;

/** The body of a document has no heading of level 1. */
public final class SingleTitle implements EachRule {

  private static final RuleId ID = new RuleId("single-title");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "The body of a document has no heading of level 1.",
          "Its title is in the front matter and is printed above the body. A second one makes two documents of a page, and lists of contents show either as the whole.",
          new RuleExample(
              "references/endgame-guide.md",
"""
## Patterns
""",
"""
# Patterns
"""));

  private static final Set<Kind> DOCUMENTS = Set.of(Kind.SKILL, Kind.REFERENCE, Kind.OVERVIEW);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** Where a kind names its sections, such a heading is none of them. */
  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Body body : part.bodies()) {
      for (BodyOutline.Heading heading : body.outline().headings()) {
        if (heading.level() == 1 && DOCUMENTS.contains(body.entry().kind())) {
          sink.report(
              Diagnostic.warning(
                  ID,
                  body.at(heading.range()),
                  "The title is in the front matter already. Make this heading level 2."));
        }
      }
    }
  }
}
