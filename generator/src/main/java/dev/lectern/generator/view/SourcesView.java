package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All sources.
 *
 * @param summary one line
 * @param introduction HTML blocks
 * @param figures the way to the report of all figures; absent if there are none
 * @param sources in order
 */
public record SourcesView(
    FrameView frame,
    Html summary,
    Html introduction,
    @Nullable LinkView figures,
    List<CitedSourceView> sources)
    implements PageView {

  public SourcesView {
    sources = List.copyOf(sources);
  }
}
