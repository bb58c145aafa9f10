package dev.lectern.generator.skill;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * The skill folder in memory.
 *
 * @param name the folder's name
 * @param documents what agents load, {@code SKILL.md} first
 * @param measures one for each document, in the same order
 * @param evaluations what the skill is evaluated by: part of the published folder, and no part of
 *     what is packed for installation
 */
public record RenderedSkill(
    String name,
    List<RenderedFile> documents,
    List<Measure> measures,
    List<RenderedFile> evaluations) {

  public RenderedSkill {
    documents = List.copyOf(documents);
    measures = List.copyOf(measures);
    evaluations = List.copyOf(evaluations);
  }

  /** All files of the folder, the documents first. */
  public List<RenderedFile> files() {
    return Stream.concat(documents.stream(), evaluations.stream()).toList();
  }

  /**
   * How much a document asks of its reader.
   *
   * @param path relative to the skill folder
   * @param lines of its body, front matter not counted
   * @param tokens of its body, see {@link dev.lectern.generator.tokens.TokenCounter}
   */
  public record Measure(OutputPath path, int lines, int tokens) {}
}
