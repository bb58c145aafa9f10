package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem and its worked design.
 *
 * @param bar the clock of a round
 * @param summary one line
 * @param challenges what makes it hard
 * @param mustDiscuss what an answer may not leave out
 * @param patterns the patterns that it uses
 * @param metrics the metrics that it is judged by
 * @param prompt what the interviewer says
 * @param round where one practises it
 * @param clarifying what to ask first
 * @param figures the numbers that shape it, if there are some
 * @param budget what the limit is spent on, if the problem has one
 * @param walkthrough stage by stage
 * @param architecture what it consists of
 * @param architectureDiagram the same as a picture, unless it is in the text
 * @param failureModes what goes wrong
 * @param followUps what is asked next
 * @param levels answers by level, lowest first
 * @param published real systems
 * @param aside the end of the page
 */
public record ProblemView(
    FrameView frame,
    StageBarView bar,
    Html summary,
    List<Html> challenges,
    List<Html> mustDiscuss,
    BackLinksView patterns,
    BackLinksView metrics,
    SectionView prompt,
    LinkView round,
    List<ExchangeView> clarifying,
    @Nullable FiguresView figures,
    @Nullable BudgetView budget,
    List<StageSectionView> walkthrough,
    SectionView architecture,
    @Nullable BlockView architectureDiagram,
    SectionView failureModes,
    List<ExchangeView> followUps,
    List<SectionView> levels,
    List<PublishedView> published,
    AsideView aside)
    implements PageView {

  public ProblemView {
    challenges = List.copyOf(challenges);
    mustDiscuss = List.copyOf(mustDiscuss);
    clarifying = List.copyOf(clarifying);
    walkthrough = List.copyOf(walkthrough);
    followUps = List.copyOf(followUps);
    levels = List.copyOf(levels);
    published = List.copyOf(published);
  }
}
