package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.SkillSpec;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import dev.lectern.generator.tokens.TokenCounter;
import java.util.regex.Pattern;

/** A long reference begins with a list of its contents. */
public final class ContentsList implements LintRule {

  private static final RuleId ID = new RuleId("contents-list");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "A long reference begins with a list of its contents.",
          "Agents often read the first lines of a long file and decide by them whether to go on. A list of the contents tells them what they would miss.",
          new RuleExample(
                  "references/dialects.md",
"""
## Tabs
""",
"""
## Tabs

A tab parts cells.
""")
              .noting("The line is written 100 times."));

  private static final int NEAR = 60;
  private static final Pattern TITLE =
      Pattern.compile("(?:table of )?contents|toc|in this file|overview", Pattern.CASE_INSENSITIVE);
  private final TokenCounter tokens;

  public ContentsList(TokenCounter tokens) {
    this.tokens = tokens;
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    for (MarkdownFile file : folder.documents()) {
      boolean reference = file.path().value().startsWith("references/");
      if (reference && isLong(file) && file.outline().headings().size() > 2 && !hasContents(file)) {
        sink.report(
            Diagnostic.warning(
                ID,
                file.source().beginning(),
                "The file is long and has no list of its contents, so an agent that reads its beginning does not know what else is there."
                    + " Put a section \"Contents\" with links to the headings at its top."));
      }
    }
  }

  private boolean isLong(MarkdownFile file) {
    return file.lines() > SkillSpec.LINES_WITHOUT_CONTENTS
        || tokens.count(file.body().text()) > SkillSpec.TOKENS_WITHOUT_CONTENTS;
  }

  private static boolean hasContents(MarkdownFile file) {
    int first = file.body().from().line();
    long links =
        file.links().stream()
            .filter(
                link ->
                    link.destination().startsWith("#") && link.span().from().line() - first < NEAR)
            .count();
    return links >= 2
        || file.outline().headings().stream()
            .anyMatch(heading -> TITLE.matcher(heading.text()).matches());
  }
}
