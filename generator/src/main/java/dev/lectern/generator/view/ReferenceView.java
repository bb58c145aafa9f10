package dev.lectern.generator.view;

import java.util.List;

/**
 * A reference document.
 *
 * @param summary one line
 * @param consultWhen completes "Consult it when …"
 * @param blocks its body
 * @param calculates whether figures are among the blocks
 */
public record ReferenceView(
    FrameView frame, Html summary, Html consultWhen, List<BlockView> blocks, boolean calculates)
    implements PageView {

  public ReferenceView {
    blocks = List.copyOf(blocks);
  }
}
