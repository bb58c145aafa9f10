package dev.lectern.generator.skill;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.util.List;

/**
 * The skill folder in memory.
 *
 * @param name the folder's name
 * @param files {@code SKILL.md} first
 * @param measures one for each file, in the same order
 */
public record RenderedSkill(String name, List<RenderedFile> files, List<Measure> measures) {

  public RenderedSkill {
    files = List.copyOf(files);
    measures = List.copyOf(measures);
  }

  /**
   * How much a file asks of its reader.
   *
   * @param path relative to the skill folder
   * @param lines of its body, front matter not counted
   * @param tokens of its body, see {@link TokenCounter}
   */
  public record Measure(OutputPath path, int lines, int tokens) {}
}
