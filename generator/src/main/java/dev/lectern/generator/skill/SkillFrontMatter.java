package dev.lectern.generator.skill;

import dev.lectern.content.Identity;
import dev.lectern.content.Skill;

/**
 * The front matter of {@code SKILL.md} by the Agent Skills specification. Each text is one line
 * between single quotes: YAML for parsers, and plain enough for tools that only look for a line.
 */
final class SkillFrontMatter {

  private SkillFrontMatter() {}

  static String of(Skill skill) {
    Identity identity = skill.identity();
    StringBuilder out = new StringBuilder("---\n");
    out.append("name: ").append(identity.name()).append('\n');
    out.append("description: ").append(quoted(skill.activation().description())).append('\n');
    out.append("license: ").append(quoted(identity.license())).append('\n');
    if (!identity.compatibility().isEmpty()) {
      out.append("compatibility: ").append(quoted(identity.compatibility())).append('\n');
    }
    out.append("metadata:\n");
    out.append("  title: ").append(quoted(skill.title())).append('\n');
    out.append("  version: ").append(quoted(identity.version())).append('\n');
    out.append("  source: ").append(quoted(identity.repository())).append('\n');
    return out.append("---\n").toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''").replaceAll("\\s+", " ").strip() + "'";
  }
}
