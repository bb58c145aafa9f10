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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The anchor of a link is that of a heading in the file that it leads to. */
public final class LinkAnchor implements LintRule {

  private static final RuleId ID = new RuleId("link-anchor");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "The anchor of a link is that of a heading in the file that it leads to.",
          "An agent that follows a broken anchor reads the file from its beginning and takes the wrong part for the one that was meant.",
          new RuleExample(
              "SKILL.md",
              "[dialects](references/dialects.md#semicolons)",
              "[dialects](references/dialects.md#semicolon)"));

  /** Forges mark lines so. */
  private static final Pattern LINES = Pattern.compile("L\\d+(?:-L\\d+)?");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    Map<String, Set<String>> anchors = new HashMap<>();
    for (MarkdownFile file : folder.documents()) {
      if (file.outline().isRead()) {
        anchors.put(file.path().value(), file.anchors());
      }
    }
    for (MarkdownFile file : folder.documents()) {
      int found = 0;
      for (SkillLink link : file.links()) {
        Set<String> known = anchors.get(link.path());
        if (link.kind() == SkillLink.Kind.INSIDE
            && known != null
            && !isKnown(link.anchor(), known)
            && found++ <= BoundedFindings.MAX) { // the nearest match takes its time
          String where = link.path().equals(file.path().value()) ? "this file" : link.path();
          sink.report(
              Diagnostic.error(
                  ID,
                  link.span(),
                  "No heading in "
                      + where
                      + " has the anchor \"#"
                      + link.anchor()
                      + "\"."
                      + Suggestion.nearest(link.anchor(), known)
                          .map(near -> " Did you mean \"#" + near + "\"?")
                          .orElse("")));
        }
      }
    }
  }

  private static boolean isKnown(String anchor, Set<String> known) {
    return anchor.isEmpty()
        || anchor.equals("top")
        || LINES.matcher(anchor).matches()
        || known.contains(anchor)
        || known.contains(anchor.toLowerCase(Locale.ROOT));
  }
}
