package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a file end in one way. */
public final class LineEnds implements LintRule {

  private static final RuleId ID = new RuleId("line-ends");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "The lines of a file end in one way.",
          "Scripts with both ends fail on one system or the other, and a tool that saves the file changes every line.",
          new RuleExample(
                  "references/dialects.md",
"""
## Tabs
""",
"""
## Tabs␍
""")
              .noting("For `␍` stands a carriage return: the line ends in CR LF."));

  private static final Pattern UNIX = Pattern.compile("(?<!\\r)\\n");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    for (MarkdownFile file : folder.documents()) {
      String text = file.source().text();
      int windows = text.indexOf("\r\n");
      Matcher unix = UNIX.matcher(text);
      if (windows >= 0 && unix.find()) {
        int odd = Math.max(windows, unix.start());
        sink.report(
            Diagnostic.warning(
                ID,
                file.source().line(file.source().span(odd, odd).from().line()),
                "Here lines begin to end in another way than before: some end in CR LF, some in LF. Save the file with LF."));
      }
    }
  }
}
