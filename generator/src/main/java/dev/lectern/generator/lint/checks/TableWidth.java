package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.Span;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table has at most 8 columns. */
public final class TableWidth implements LintRule {

  private static final RuleId ID = new RuleId("table-width");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "A table has at most 8 columns.",
          "In Markdown a cell is found by counting bars. The more columns, the more often an agent reads a value under the wrong head.",
          new RuleExample(
              "references/dialects.md",
"""
Files from spreadsheets in most of Europe part cells by `;`.
""",
"""
| a | b | c | d | e | f | g | h | i |
|---|---|---|---|---|---|---|---|---|
| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
"""));

  private static final int MAX_COLUMNS = 8;
  private static final Pattern DELIMITERS =
      Pattern.compile(
          "[ \\t>]*+\\|?[ \\t]*+:?-++:?[ \\t]*+(?:\\|[ \\t]*+:?-++:?[ \\t]*+)++\\|?[ \\t]*+");

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
    if (!file.outline().isRead()) {
      return; // then a line may have more bars than can be looked through
    }
    int line = file.body().from().line();
    int end = file.body().to().line();
    for (; line <= end; line++) {
      Span span = file.source().line(line);
      Matcher matcher = DELIMITERS.matcher(span.text());
      if (matcher.matches() && span.start() >= file.body().start() && !isCode(file, span)) {
        long columns = columns(span.text());
        if (columns > MAX_COLUMNS) {
          sink.report(
              Diagnostic.warning(
                  ID,
                  file.source().line(line - 1),
                  "The table has "
                      + columns
                      + " columns; agents lose track of more than "
                      + MAX_COLUMNS
                      + ". Split it, or turn it into a list."));
        }
      }
    }
  }

  private static long columns(String delimiters) {
    String row = delimiters.strip();
    String inner =
        row.substring(
            row.startsWith("|") ? 1 : 0, row.endsWith("|") ? row.length() - 1 : row.length());
    return inner.chars().filter(c -> c == '|').count() + 1;
  }

  private static boolean isCode(MarkdownFile file, Span span) {
    return file.outline().fences().stream()
        .anyMatch(fence -> file.at(fence.range()).contains(span));
  }
}
