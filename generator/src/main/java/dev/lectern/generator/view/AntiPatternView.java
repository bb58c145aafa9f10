package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An anti-pattern.
 *
 * @param summary one line
 * @param novice what a novice does
 * @param expert what an expert does
 * @param detection how to tell
 * @param transcripts talk in which it happens
 * @param sections what else its body says
 * @param figures the numbers of its body, if there are some
 * @param aside the end of the page
 */
public record AntiPatternView(
    FrameView frame,
    Html summary,
    SectionView novice,
    SectionView expert,
    SectionView detection,
    List<TranscriptView> transcripts,
    List<SectionView> sections,
    @Nullable FiguresView figures,
    AsideView aside)
    implements PageView {

  public AntiPatternView {
    transcripts = List.copyOf(transcripts);
    sections = List.copyOf(sections);
  }
}
