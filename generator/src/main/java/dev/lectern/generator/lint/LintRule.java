package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;

/** Something that a finished skill folder must keep to. */
public interface LintRule {

  RuleId id();

  /** What must hold, in one sentence. */
  String summary();

  /** Reports every place where it does not hold. */
  void check(SkillFolder folder, DiagnosticSink sink);
}
