package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a kind.
 *
 * @param summary one line
 * @param bar the clock of a round, for the stages
 * @param blocks introduction and comparison
 */
public record OverviewView(
    FrameView frame, Html summary, @Nullable StageBarView bar, List<BlockView> blocks)
    implements PageView {

  public OverviewView {
    blocks = List.copyOf(blocks);
  }
}
