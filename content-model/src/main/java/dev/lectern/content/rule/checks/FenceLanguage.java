package dev.lectern.content.rule.checks;

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
import dev.lectern.content.source.Span;

/** A code block names its language. */
public final class FenceLanguage implements EachRule {

  private static final RuleId ID = new RuleId("fence-language");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "A code block names its language.",
          "Agents and editors read it as the language that it names, and guess otherwise. A name tells a command from what it prints.",
          new RuleExample(
              "references/endgame-guide.md",
"""
## Measures
""",
"""
## Measures

```
Ke4 Ke6
```
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Body body : part.bodies()) {
      for (BodyOutline.Fence fence : body.outline().fences()) {
        if (fence.info().isEmpty()) {
          Span block = body.at(fence.range());
          sink.report(
              Diagnostic.warning(
                  ID,
                  block.part(0, block.text().lines().findFirst().orElse("").length()),
                  "This code block does not name its language. Write it after the opening marks;"
                      + " \"text\" if it is none."));
        }
      }
    }
  }
}
