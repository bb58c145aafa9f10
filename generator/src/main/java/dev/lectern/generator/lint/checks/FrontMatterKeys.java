package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
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
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "The front matter has the keys of the specification only.",
          "Agents pass over keys that they do not know, so a misspelt one does nothing. Some registries refuse the skill for it.",
          new RuleExample(
              "SKILL.md",
"""
license: MIT
""",
"""
licence: MIT
"""));

  private static final List<String> KEYS =
      List.of("name", "description", "license", "compatibility", "metadata", "allowed-tools");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
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
