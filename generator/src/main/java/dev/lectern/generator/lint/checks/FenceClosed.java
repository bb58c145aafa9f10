package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.source.Span;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** A code block is closed. */
public final class FenceClosed implements LintRule {

  private static final RuleId ID = new RuleId("fence-closed");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A code block is closed.";
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    for (MarkdownFile file : folder.documents()) {
      check(file, sink);
    }
  }

  private static void check(MarkdownFile file, DiagnosticSink sink) {
    for (BodyOutline.Fence fence : file.outline().fences()) {
      if (!fence.closed()) {
        Span block = file.at(fence.range());
        sink.report(
            Diagnostic.error(
                ID,
                block.source().line(block.from().line()),
                "The code block that begins here is never closed, so an agent takes all that follows for code. Close it with a line of the same marks."));
      }
    }
  }
}
