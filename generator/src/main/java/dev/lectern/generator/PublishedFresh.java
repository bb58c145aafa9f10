package dev.lectern.generator;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.output.FolderDifference;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The published files are what the content gives. Nothing is written. */
public final class PublishedFresh {

  private static final RuleId ID = new RuleId("published-fresh");

  public static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.COMPARING,
          "The published files are what the content gives.",
          "Who edits a published file loses the edit with the next build, and who forgets to publish ships what the content no longer says.",
          new RuleExample(
                  "SKILL.md",
"""
Practice for endgames with few pieces.
""",
"""
Practice for endgames with few men.
""")
              .noting("The file is that of the published folder."));

  private static final String REMEDY = " Publish the content again with lectern:apply.";
  private static final int MOST_CHARACTERS = 120;

  private PublishedFresh() {}

  /**
   * What a published folder does not have as the content gives it.
   *
   * @param files what it should hold
   * @param difference how it differs from them
   * @return one for each file, at its first line that differs; paths are relative to the folder
   */
  public static List<Diagnostic> findings(
      OutputFolder folder, Collection<RenderedFile> files, FolderDifference difference) {
    List<Diagnostic> findings = new ArrayList<>();
    for (RenderedFile file : files) {
      if (difference.missing().contains(file.path())) {
        findings.add(at(text(file.path(), ""), 1, "The published copy has no such file." + REMEDY));
      } else if (difference.changed().contains(file.path())) {
        findings.add(changed(text(file.path(), folder.text(file.path()).orElse("")), file));
      }
    }
    for (OutputPath path : difference.stale()) {
      findings.add(
          at(
              text(path, folder.text(path).orElse("")),
              1,
              "The content does not give this file any more." + REMEDY));
    }
    return findings.stream().sorted(Diagnostic.BY_PLACE).toList();
  }

  private static Diagnostic changed(SourceText published, RenderedFile file) {
    List<String> are = published.text().lines().toList();
    List<String> should = new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
    int same = 0;
    while (same < are.size() && same < should.size() && are.get(same).equals(should.get(same))) {
      same++;
    }
    if (same == are.size() && same == should.size()) {
      return at(published, 1, "The file has other bytes than the content gives." + REMEDY);
    }
    String message =
        same < should.size()
            ? "Here the content gives \"" + cut(should.get(same)) + "\"."
            : "The content gives nothing from here on.";
    return at(published, same + 1, message + REMEDY);
  }

  private static SourceText text(OutputPath path, String text) {
    return new SourceText(new SourcePath(path.value()), text);
  }

  private static Diagnostic at(SourceText text, int line, String message) {
    return Diagnostic.error(ID, text.line(line), message);
  }

  private static String cut(String line) {
    int end = Math.min(line.length(), MOST_CHARACTERS);
    boolean halved = end < line.length() && Character.isLowSurrogate(line.charAt(end));
    return end < line.length() ? line.substring(0, halved ? end - 1 : end) + "…" : line;
  }
}
