package dev.lectern.generator;

import dev.lectern.content.rule.SkillSpec;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.report.BuildSummary;
import dev.lectern.generator.report.ReadabilityReport;
import dev.lectern.generator.skill.RenderedSkill;
import dev.lectern.generator.tokens.TokenCounter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * All that one content folder gives, in memory.
 *
 * @param forAgents what agents get
 * @param site the files of the site
 * @param counts the entries of each kind
 * @param figures how many figures there are
 * @param readability how hard the prose is to read
 * @param diagrams how many different diagrams there are
 * @param drawnNow how many of them were drawn for this, and not taken from a store
 * @param historyGap why pages do not say when they last changed, for people; empty if they do
 */
public record Rendering(
    SkillRendering forAgents,
    List<RenderedFile> site,
    List<BuildSummary.KindCount> counts,
    BuildSummary.Figures figures,
    ReadabilityReport readability,
    int diagrams,
    int drawnNow,
    String historyGap) {

  public Rendering {
    site = List.copyOf(site);
    counts = List.copyOf(counts);
  }

  /** The skill folder. */
  public RenderedSkill skill() {
    return forAgents.skill();
  }

  /** What the maintainers get: files beside the site and the skill, for nobody else. */
  public List<RenderedFile> reports() {
    return List.of(
        RenderedFile.of(
            OutputPath.of("readability.md"),
            readability.markdown().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The files of the site by which agents find all others, and how long they are. Only lists of the
   * whole site are that: the twins of pages are what they list.
   */
  public List<BuildSummary.TextFile> agentFiles() {
    TokenCounter tokens = new TokenCounter();
    return site.stream()
        .filter(file -> file.path().extension().equals("txt") && file.path().depth() == 0)
        .map(
            file -> {
              String text = file.text();
              int lines = (int) text.lines().count();
              return new BuildSummary.TextFile(file.path(), lines, tokens.count(text));
            })
        .toList();
  }

  /**
   * What was made, for the end of a build's output.
   *
   * @param agentFiles what {@link #agentFiles} gives, which takes time
   */
  public BuildSummary summary(List<BuildSummary.TextFile> agentFiles, Duration elapsed) {
    int pages = (int) site.stream().filter(file -> file.path().extension().equals("html")).count();
    return new BuildSummary(
        counts,
        figures,
        readability.total(),
        new BuildSummary.Site(pages, diagrams, drawnNow),
        agentFiles,
        skill().measures().stream()
            .map(m -> new BuildSummary.TextFile(m.path(), m.lines(), m.tokens()))
            .toList(),
        new BuildSummary.Limits(SkillSpec.MAX_BODY_LINES, SkillSpec.MAX_BODY_TOKENS),
        elapsed);
  }
}
