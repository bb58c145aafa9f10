package dev.lectern.generator;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.report.BuildSummary;
import dev.lectern.generator.skill.RenderedSkill;
import dev.lectern.generator.skill.SkillRenderer;
import java.time.Duration;
import java.util.List;

/**
 * All that one content folder gives, in memory.
 *
 * @param skill the skill folder
 * @param site the files of the site
 * @param marketplace {@code marketplace.json}, which makes a repository a plugin marketplace; its
 *     place is the folder {@code .claude-plugin} at the repository's root
 * @param counts the entries of each kind
 */
public record Rendering(
    RenderedSkill skill,
    List<RenderedFile> site,
    RenderedFile marketplace,
    List<BuildSummary.KindCount> counts) {

  public Rendering {
    site = List.copyOf(site);
    counts = List.copyOf(counts);
  }

  /** What was made, for the end of a build's output. */
  public BuildSummary summary(Duration elapsed) {
    int pages = (int) site.stream().filter(file -> file.path().extension().equals("html")).count();
    return new BuildSummary(
        counts,
        pages,
        skill.measures().stream()
            .map(m -> new BuildSummary.SkillFile(m.path(), m.lines(), m.tokens()))
            .toList(),
        new BuildSummary.Limits(SkillRenderer.MAX_LINES, SkillRenderer.MAX_TOKENS),
        elapsed);
  }
}
