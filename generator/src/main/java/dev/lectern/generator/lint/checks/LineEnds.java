package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a file end in one way. */
public final class LineEnds implements LintRule {

  private static final RuleId ID = new RuleId("line-ends");

  private static final Pattern UNIX = Pattern.compile("(?<!\\r)\\n");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "The lines of a file end in one way.";
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
