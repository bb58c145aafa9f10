package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;

/** Something that a finished skill folder must keep to. */
public interface LintRule {

  /** What it is called, what must hold, and why. */
  RuleDescription description();

  default RuleId id() {
    return description().id();
  }

  /** Reports every place where it does not hold. */
  void check(SkillFolder folder, DiagnosticSink sink);
}
