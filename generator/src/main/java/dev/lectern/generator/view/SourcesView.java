package dev.lectern.generator.view;

import java.util.List;

/**
 * All sources.
 *
 * @param summary one line
 * @param introduction HTML blocks
 * @param sources in order
 */
public record SourcesView(
    FrameView frame, Html summary, Html introduction, List<CitedSourceView> sources)
    implements PageView {

  public SourcesView {
    sources = List.copyOf(sources);
  }
}
