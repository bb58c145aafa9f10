package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric.
 *
 * @param group where it is gathered
 * @param summary what it measures
 * @param formula how it is computed
 * @param when when to use it
 * @param pitfall how it misleads
 * @param sections what its body says
 * @param figures the numbers of its body, if there are some
 * @param aside the end of the page
 */
public record MetricView(
    FrameView frame,
    String group,
    Html summary,
    Html formula,
    Html when,
    Html pitfall,
    List<SectionView> sections,
    @Nullable FiguresView figures,
    AsideView aside)
    implements PageView {

  public MetricView {
    sections = List.copyOf(sections);
  }
}
