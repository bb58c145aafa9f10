package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.Node;
import dev.lectern.content.rule.SkillSpec;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.Optional;

/** The skill has a description of 1 to 1024 characters without angle brackets. */
public final class DescriptionSpec implements LintRule {

  private static final RuleId ID = new RuleId("skill-description-spec");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "The skill has a description of 1 to 1024 characters without angle brackets.",
          SkillSpec.DESCRIPTION_REASON,
          new RuleExample(
              "SKILL.md",
"""
description: Repairs CSV files with mixed encodings, stray quotes or ragged rows. Use when a user asks to fix, clean or normalise a CSV file before import.
""",
"""
description: Repairs <csv> files. Use when a user asks to clean one.
"""));

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
    Optional<Node.Pair> pair = main.pair("description");
    if (pair.isEmpty()
        || pair.get().value() instanceof Node.Scalar scalar
            && (scalar.isNull() || scalar.value().isBlank())) {
      sink.report(
          Diagnostic.error(
              ID,
              pair.map(Node.Pair::keySpan).orElseGet(() -> main.source().line(1)),
              "The skill has no description, so no agent knows when to load it. Say in the front matter what it does and when to use it."));
      return;
    }
    Node value = pair.get().value();
    if (value instanceof Node.Scalar scalar) {
      for (String fault : SkillSpec.descriptionFaults(scalar.value().strip())) {
        sink.report(Diagnostic.error(ID, value.span(), "The description " + fault));
      }
    } else {
      sink.report(
          Diagnostic.error(
              ID,
              pair.get().keySpan(),
              "The description is " + value.shape() + "; it must be text."));
    }
  }
}
