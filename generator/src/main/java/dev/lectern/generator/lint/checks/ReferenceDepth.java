package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import dev.lectern.generator.lint.SkillLink;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** SKILL.md itself links the Markdown files that it wants read. */
public final class ReferenceDepth implements LintRule {

  private static final RuleId ID = new RuleId("reference-depth");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "SKILL.md itself links the Markdown files that it wants read.",
          "Agents often read only the beginning of a file that another reference names. What SKILL.md links they read whole.",
          new RuleExample(
                  "references/dialects.md",
                  "Go back to [the steps](../SKILL.md#csv-cleaner).",
                  "Quotes have [rules of their own](quotes.md).")
              .noting("The file `references/quotes.md` is there, and SKILL.md does not name it."));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    Optional<MarkdownFile> main = folder.main();
    if (main.isEmpty()) {
      return;
    }
    String text = main.get().source().text();
    Set<String> direct = new HashSet<>();
    main.get().links().forEach(link -> direct.add(link.path()));
    Set<String> told = new HashSet<>();
    Set<String> reached = Reach.of(folder);
    for (MarkdownFile file : folder.documents()) {
      for (SkillLink link : file.links()) {
        Optional<MarkdownFile> target = folder.document(link.path());
        boolean deep =
            !file.isMain()
                && target.isPresent()
                && link.kind() == SkillLink.Kind.INSIDE
                && !link.path().equals(SkillFolder.MAIN)
                && !direct.contains(link.path())
                && !text.contains(target.get().path().fileName());
        if (deep && reached.contains(file.path().value()) && told.add(link.path())) {
          sink.report(
              Diagnostic.warning(
                  ID,
                  link.span(),
                  "Only this file leads to \""
                      + link.path()
                      + "\"; SKILL.md does not. Agents often read no more than the beginning of such a file. Link it in SKILL.md."));
        }
      }
    }
  }
}
