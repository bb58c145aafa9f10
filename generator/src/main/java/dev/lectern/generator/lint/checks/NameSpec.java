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

/** The skill has a name of 1 to 64 characters of a-z, 0-9 and single hyphens. */
public final class NameSpec implements LintRule {

  private static final RuleId ID = new RuleId("skill-name-spec");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "The skill has a name of 1 to 64 characters of a-z, 0-9 and single hyphens.",
          SkillSpec.NAME_REASON,
          new RuleExample(
                  "SKILL.md",
"""
name: csv-cleaner
""",
"""
name: CSV Cleaner
""")
              .noting("The folder has no evaluations, which name the skill too."));

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
    Optional<Node.Pair> pair = main.pair("name");
    if (pair.isEmpty()
        || pair.get().value() instanceof Node.Scalar scalar && scalar.value().isBlank()) {
      sink.report(
          Diagnostic.error(
              ID,
              pair.map(Node.Pair::keySpan).orElseGet(() -> main.source().line(1)),
              "The skill has no name. Write \"name: "
                  + (SkillSpec.isName(folder.name()) ? folder.name() : "my-skill")
                  + "\" into the front matter."));
      return;
    }
    Node value = pair.get().value();
    if (!(value instanceof Node.Scalar scalar)) {
      sink.report(
          Diagnostic.error(
              ID,
              pair.get().keySpan(),
              "The skill's name is " + value.shape() + "; it must be a single word."));
    } else if (!SkillSpec.isName(scalar.value())) {
      sink.report(
          Diagnostic.error(
              ID,
              value.span(),
              "The skill's name \""
                  + scalar.value()
                  + "\" "
                  + SkillSpec.nameFault(scalar.value())));
    }
  }
}
