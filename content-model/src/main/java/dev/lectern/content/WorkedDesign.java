package dev.lectern.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A full answer to a problem, along the stages.
 *
 * @param prompt what the interviewer says
 * @param clarifying what to ask first, with plausible answers
 * @param calculation the figures that shape it
 * @param budget what the limit is spent on, if the problem has one
 * @param walkthrough one for each stage of the framework, in their order
 * @param architecture what it consists of, in prose
 * @param architectureDiagram the same as a picture; absent if the prose holds one that is drawn by
 *     hand
 * @param failureModes what goes wrong, and what one does then
 * @param followUps what is asked next, with what a strong answer holds
 * @param levels one for each level of the skill, lowest first
 * @param published real systems to compare with
 */
public record WorkedDesign(
    Prose prompt,
    List<Exchange> clarifying,
    Calculation calculation,
    @Nullable Budget budget,
    List<StageNotes> walkthrough,
    Prose architecture,
    @Nullable Architecture architectureDiagram,
    Prose failureModes,
    List<Exchange> followUps,
    List<LevelNotes> levels,
    List<PublishedSystem> published) {

  public WorkedDesign {
    clarifying = List.copyOf(clarifying);
    walkthrough = List.copyOf(walkthrough);
    followUps = List.copyOf(followUps);
    levels = List.copyOf(levels);
    published = List.copyOf(published);
  }
}
