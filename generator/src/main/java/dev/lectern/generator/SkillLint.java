package dev.lectern.generator;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.lint.BoundedFindings;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;
import dev.lectern.generator.lint.SkillFolderReader;
import dev.lectern.generator.lint.checks.LintRules;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.tokens.TokenCounter;
import java.nio.file.Path;
import java.util.List;

/** Holds a finished skill folder to the rules, whoever made it. Nothing is written. */
public final class SkillLint {

  private static final FrontMatterParser YAML = new SnakeYamlFrontMatter();

  private final SkillFolderReader reader = new SkillFolderReader(YAML, new MarkdownOutliner());
  private final List<LintRule> rules = rules();
  private final SeverityPolicy policy;

  /** Holds it to every rule as the rule describes itself. */
  public SkillLint() {
    this(SeverityPolicy.AS_DESCRIBED);
  }

  /**
   * @param policy how bad a build finds it that a rule is broken
   */
  public SkillLint(SeverityPolicy policy) {
    this.policy = policy;
  }

  /** The rules that are held once a folder was read, each once. */
  static List<LintRule> rules() {
    return LintRules.all(YAML, new TokenCounter());
  }

  /**
   * What is wrong with a skill folder.
   *
   * @param folder the one that holds {@code SKILL.md}
   * @return sorted by place, each once; paths are relative to the folder
   */
  public List<Diagnostic> lint(Path folder) {
    Outcome<SkillFolder> read = reader.read(folder);
    BoundedFindings findings = new BoundedFindings();
    read.diagnostics().forEach(findings::report);
    read.value().ifPresent(skill -> rules.forEach(rule -> rule.check(skill, findings)));
    return policy.apply(findings.sorted());
  }
}
