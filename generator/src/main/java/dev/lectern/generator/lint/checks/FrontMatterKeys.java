package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.Suggestion;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.List;

/** The front matter has the keys of the specification only. */
public final class FrontMatterKeys implements LintRule {

  private static final RuleId ID = new RuleId("unknown-key");

  private static final List<String> KEYS =
      List.of("name", "description", "license", "compatibility", "metadata", "allowed-tools");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "The front matter has the keys of the specification only.";
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    folder
        .main()
        .filter(main -> main.frontMatter().isPresent())
        .ifPresent(main -> check(folder, main, sink));
  }

  private static void check(SkillFolder folder, MarkdownFile main, DiagnosticSink sink) {
    for (Node.Pair pair : main.frontMatter().orElseThrow().pairs()) {
      if (!KEYS.contains(pair.key())) {
        sink.report(
            Diagnostic.warning(
                ID,
                pair.keySpan(),
                "The specification knows no key \""
                    + pair.key()
                    + "\"; some registries refuse the skill for it."
                    + Suggestion.phrase(pair.key(), KEYS)
                    + " Keys of your own belong under metadata."));
      }
    }
  }
}
