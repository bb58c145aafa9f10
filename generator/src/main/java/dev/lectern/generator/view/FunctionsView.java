package dev.lectern.generator.view;

import java.util.List;

/**
 * The functions that figures are computed with.
 *
 * @param summary one line
 * @param introduction HTML blocks
 * @param groups in order
 */
public record FunctionsView(
    FrameView frame, Html summary, Html introduction, List<FunctionGroupView> groups)
    implements PageView {

  public FunctionsView {
    groups = List.copyOf(groups);
  }
}
