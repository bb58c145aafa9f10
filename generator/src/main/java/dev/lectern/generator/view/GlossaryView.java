package dev.lectern.generator.view;

import java.util.List;

/**
 * All terms.
 *
 * @param summary one line
 * @param introduction HTML blocks
 * @param letters by first letter
 */
public record GlossaryView(
    FrameView frame, Html summary, Html introduction, List<LetterView> letters)
    implements PageView {

  public GlossaryView {
    letters = List.copyOf(letters);
  }
}
