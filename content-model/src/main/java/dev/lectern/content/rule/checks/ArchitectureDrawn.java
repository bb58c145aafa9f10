package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.WorkedDesign;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.source.Span;

/** A worked design shows its architecture as a picture. */
public final class ArchitectureDrawn implements Rule {

  private static final RuleId ID = new RuleId("architecture-drawn");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A worked design has a diagram of its architecture.";
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    for (Problem problem : content.ofKind(Kind.PROBLEM, Problem.class)) {
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
