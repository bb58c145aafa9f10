package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.LoadRuleDescriptions;
import dev.lectern.content.load.LoadRules;
import java.util.List;

/**
 * What people are told about the rules that a skill folder is held to while it is read. None can be
 * lowered: the others do not see what was not read.
 */
public final class FolderReadingRules {

  /** One for each, in the order of their ids. */
  public static final List<RuleDescription> ALL =
      List.of(
          content(LoadRules.FILE_READABLE)
              .forFolders(
                  "Markdown files are UTF-8 and not too large, and not too many.",
                  new RuleExample(
                          "references/dialects.md",
"""
## Tabs
""",
"""
## Tabs and façades
""")
                      .noting("The file is saved as ISO 8859-1, not as UTF-8."))
              .reliedOn(),
          RuleDescription.error(
                  LoadRules.FRONT_MATTER_PRESENT,
                  HeldWhile.LINTING,
                  "SKILL.md begins with front matter between two lines \"---\".",
                  "The front matter tells agents what the skill is called and when to load it. Without it no agent finds the skill.",
                  new RuleExample(
                      "SKILL.md",
"""
---
name: csv-cleaner
""",
"""
name: csv-cleaner
"""))
              .reliedOn(),
          RuleDescription.error(
                  MarkdownReader.MARKDOWN_BOUNDS,
                  HeldWhile.LINTING,
                  "Markdown nests no deeper, and holds no more marks in one place, than is read.",
                  "Beyond these bounds reading takes minutes, and nobody can follow the text. Content from strangers must not stop a build.",
                  new RuleExample(
                      "references/dialects.md",
"""
Files from spreadsheets in most of Europe part cells by `;`.
""",
"""
> > > > > > > > > > > > > > > > > > > > > Files from spreadsheets in most of Europe part cells by `;`.
"""))
              .reliedOn(),
          RuleDescription.error(
                  SkillFolderReader.SKILL_PRESENT,
                  HeldWhile.LINTING,
                  "The folder holds SKILL.md.",
                  "A folder is a skill by this file, in this spelling. Most often the folder above or below was meant.",
                  RuleExample.removed(
                      "SKILL.md",
"""
name: csv-cleaner
"""))
              .reliedOn(),
          content(LoadRules.YAML_SYNTAX)
              .forFolders(
                  "The front matter is YAML, and its keys are text, each once.",
                  new RuleExample(
                      "SKILL.md",
"""
license: MIT
""",
"""
license: MIT: see LICENSE
"""))
              .reliedOn());

  private FolderReadingRules() {}

  private static RuleDescription content(RuleId id) {
    return LoadRuleDescriptions.ALL.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
