package dev.lectern.content.rule.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.Body;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import dev.lectern.content.rule.Headings;

/** A heading is at most one level below the one before it, and the first is of level 2. */
public final class HeadingOrder implements EachRule {

  private static final RuleId ID = new RuleId("heading-order");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "A heading is at most one level below the one before it, and the first is of level 2.",
          "Readers, screen readers and agents take the levels for the outline. A skipped one reads as a part that is missing.",
          new RuleExample(
              "references/endgame-guide.md",
"""
## Measures
""",
"""
#### Measures
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Body body : part.bodies()) {
      body.outline().headings().stream()
          .findFirst()
          .filter(first -> first.level() > 2)
          .ifPresent(
              first ->
                  sink.report(
                      Diagnostic.warning(
                          ID,
                          body.at(first.range()),
                          "The first heading has level "
                              + first.level()
                              + "; the title above it is in the front matter. Make it level 2.")));
      for (Headings.Clash clash : Headings.skippedLevels(body.outline().headings())) {
        sink.report(
            Diagnostic.warning(ID, body.at(clash.heading().range()), clash.message())
                .seeAlso(body.at(clash.earlier().range()), "the heading before it"));
      }
    }
  }
}
