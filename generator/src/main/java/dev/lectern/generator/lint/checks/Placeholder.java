package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.rule.Placeholders;
import dev.lectern.content.source.Span;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** Nothing of a template is left to be filled in. */
public final class Placeholder implements LintRule {

  private static final RuleId ID = new RuleId("placeholder");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "Nothing of a template is left to be filled in.",
          "A reader takes it for a mistake, and an agent takes it for an instruction. It is easy to leave and quick to find.",
          new RuleExample(
              "references/dialects.md",
              "Files from spreadsheets in most of Europe part cells by `;`.",
              "TODO: say how spreadsheets in Europe part cells."));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    for (MarkdownFile file : folder.documents()) {
      check(file, sink);
    }
  }

  private static void check(MarkdownFile file, DiagnosticSink sink) {
    for (BodyOutline.Citation citation : file.outline().citations()) {
      sink.report(
          Diagnostic.warning(
              ID,
              file.at(citation.range()),
              "\""
                  + file.at(citation.range()).text()
                  + "\" looks like a place of a template that was never filled in. Fill it in; if it is meant as it stands, write it as code."));
    }
    for (BodyOutline.Passage passage : file.outline().passages()) {
      for (BodyOutline.Run run : passage.runs()) {
        if (run.words()) {
          mark(file.at(run.range()), sink);
        }
      }
    }
    file.pair("description").ifPresent(pair -> mark(pair.value().span(), sink));
  }

  private static void mark(Span span, DiagnosticSink sink) {
    Placeholders.find(span.text())
        .ifPresent(
            found ->
                sink.report(
                    Diagnostic.warning(
                        ID, span.part(found.start(), found.end()), Placeholders.message(found))));
  }
}
