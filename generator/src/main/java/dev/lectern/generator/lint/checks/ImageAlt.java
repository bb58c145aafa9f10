package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** An image says in words what it shows. */
public final class ImageAlt implements LintRule {

  private static final RuleId ID = new RuleId("image-alt");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "An image says in words what it shows.",
          "Most agents read the text of a skill and not its pictures. What a picture shows must stand in words, for them and for people who do not see it.",
          new RuleExample(
              "SKILL.md",
              "![Flow from raw file to report](assets/flow.svg)",
              "![](assets/flow.svg)"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    for (MarkdownFile file : folder.documents()) {
      check(file, sink);
    }
  }

  private static void check(MarkdownFile file, DiagnosticSink sink) {
    for (BodyOutline.LinkMark link : file.outline().links()) {
      if (link.image() && hasNoWords(file.body().text(), link.range().start())) {
        sink.report(
            Diagnostic.warning(
                ID,
                file.at(link.range()),
                "This image has no words for those who cannot see it; most agents cannot. Say between the square brackets what it shows."));
      }
    }
  }

  /** The address stands behind {@code ![words](}. */
  private static boolean hasNoWords(String body, int address) {
    int opening = body.lastIndexOf("![", address);
    if (opening < 0) {
      return false;
    }
    int closing = body.indexOf(']', opening);
    return closing >= 0 && body.substring(opening + 2, closing).isBlank();
  }
}
