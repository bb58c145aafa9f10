package dev.lectern.generator.view;

import java.util.List;

/**
 * A reference document.
 *
 * @param summary one line
 * @param consultWhen completes "Consult it when …"
 * @param blocks its body
 */
public record ReferenceView(FrameView frame, Html summary, Html consultWhen, List<BlockView> blocks)
    implements PageView {

  public ReferenceView {
    blocks = List.copyOf(blocks);
  }
}
