package dev.lectern.content.rule.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.rule.Secrets;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.Map;
import java.util.TreeMap;

/** No file holds what looks like a key. */
public final class Secret implements EditRule {

  private static final RuleId ID = new RuleId("secret");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "No file holds what looks like a key.",
          "What is published cannot be taken back: whoever installs the skill has the key. The report prints its beginning only.",
          new RuleExample(
              "anti-patterns/hurry.md",
"""
Pushes at once.
""",
"""
Pushes at once, with `AKIAQWERTYUIOPASDFGH`.
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    Map<SourcePath, SourceText> files = files(content);
    content.words().words().forEach(word -> add(word.span(), files));
    for (SourceText file : files.values()) {
      for (Span span : Secrets.hidden(file)) {
        sink.report(
            Diagnostic.error(
                ID,
                span,
                "This looks like a secret. Revoke it, for whoever can read the content has it; then"
                    + " name an environment variable instead."));
      }
    }
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return files(edit.now()).values().stream().allMatch(file -> Secrets.hidden(file).isEmpty());
  }

  private static Map<SourcePath, SourceText> files(ContentPart part) {
    Map<SourcePath, SourceText> files = new TreeMap<>();
    part.entries().forEach(entry -> add(entry.span(), files));
    part.passages().forEach(passage -> add(passage.span(passage.whole()), files));
    return files;
  }

  private static void add(Span span, Map<SourcePath, SourceText> files) {
    files.putIfAbsent(span.path(), span.source());
  }
}
