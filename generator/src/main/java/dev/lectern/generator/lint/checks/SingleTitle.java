package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.List;

/** A file has no more than one heading of level 1. */
public final class SingleTitle implements LintRule {

  private static final RuleId ID = new RuleId("single-title");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A file has no more than one heading of level 1.";
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    for (MarkdownFile file : folder.documents()) {
      check(file, sink);
    }
  }

  private static void check(MarkdownFile file, DiagnosticSink sink) {
    List<BodyOutline.Heading> titles =
        file.outline().headings().stream().filter(heading -> heading.level() == 1).toList();
    for (int i = 1; i < titles.size(); i++) {
      sink.report(
          Diagnostic.warning(
                  ID,
                  file.at(titles.get(i).range()),
                  "This is a second heading of level 1; its file is one document. Make it level 2.")
              .seeAlso(file.at(titles.get(0).range()), "the first"));
    }
  }
}
