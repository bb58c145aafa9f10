package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.Suggestion;
import dev.lectern.generator.lint.BoundedFindings;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import dev.lectern.generator.lint.SkillLink;
import java.util.Map;
import java.util.TreeMap;

/** A relative link leads to something in the skill folder. */
public final class LinkTarget implements LintRule {

  private static final RuleId ID = new RuleId("link-resolves");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "A relative link leads to something in the skill folder.",
          "A reader who follows a dead link is lost, and an agent spends a step on nothing.",
          new RuleExample(
              "references/dialects.md",
              "[the steps](../SKILL.md#csv-cleaner)",
              "[the steps](../SKILLS.md#csv-cleaner)"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    for (MarkdownFile file : folder.documents()) {
      file.links().stream()
          .filter(link -> isBroken(folder, link))
          .limit(BoundedFindings.MAX + 1L) // the nearest match takes its time
          .forEach(link -> report(folder, file, link, sink));
    }
  }

  private static boolean isBroken(SkillFolder folder, SkillLink link) {
    return link.kind() == SkillLink.Kind.EMPTY
        || (link.kind() == SkillLink.Kind.INSIDE
            && folder.file(link.path()).isEmpty()
            && !folder.hasFolder(link.path()));
  }

  private static void report(
      SkillFolder folder, MarkdownFile file, SkillLink link, DiagnosticSink sink) {
    if (link.kind() == SkillLink.Kind.EMPTY) {
      sink.report(Diagnostic.error(ID, link.span(), "This link has no address."));
      return;
    }
    sink.report(
        Diagnostic.error(
            ID,
            link.span(),
            "There is no file \""
                + link.path()
                + "\" in the skill folder."
                + hint(folder, file, link)));
  }

  private static String hint(SkillFolder folder, MarkdownFile file, SkillLink link) {
    for (String path : folder.paths()) {
      if (path.equalsIgnoreCase(link.path())) {
        return " \"" + path + "\" differs in capitals, which matter on most machines.";
      }
    }
    String fromTop = SkillLinks.pathOf(link.destination());
    if (!file.path().folder().isEmpty() && folder.file(fromTop).isPresent()) {
      return " Links start from their own file: \""
          + SkillLinks.relative(file, fromTop)
          + "\" leads to \""
          + fromTop
          + "\".";
    }
    Map<String, String> byName = new TreeMap<>();
    folder
        .files()
        .forEach(known -> byName.putIfAbsent(known.path().fileName(), known.path().value()));
    String name = link.path().substring(link.path().lastIndexOf('/') + 1);
    return Suggestion.nearest(name, byName.keySet())
        .map(
            near ->
                " Did you mean \""
                    + SkillLinks.relative(file, byName.getOrDefault(near, near))
                    + "\"?")
        .orElse("");
  }
}
