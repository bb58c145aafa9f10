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
import dev.lectern.content.rule.WideTables;

/** A table has at most 8 columns. */
public final class TableWidth implements EachRule {

  private static final RuleId ID = new RuleId("table-width");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "A table has at most 8 columns.",
          "More do not fit a page or a phone, and in plain text nobody keeps track of which cell belongs to which heading.",
          new RuleExample(
              "references/endgame-guide.md",
"""
## Measures
""",
"""
## Measures

| a | b | c | d | e | f | g | h | i |
|---|---|---|---|---|---|---|---|---|
| Every | cell | is | one | more | to | be | kept | apart |
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Body body : part.bodies()) {
      for (WideTables.Wide table : WideTables.in(body.text(), body.outline())) {
        sink.report(Diagnostic.warning(ID, table.header(), table.message()));
      }
    }
  }
}
