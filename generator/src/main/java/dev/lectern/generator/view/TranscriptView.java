package dev.lectern.generator.view;

import java.util.List;

/**
 * Talk in which a mistake is made.
 *
 * @param lines what is said
 * @param clue what gives it away
 */
public record TranscriptView(List<LineView> lines, Html clue) {

  public TranscriptView {
    lines = List.copyOf(lines);
  }

  /**
   * What somebody says.
   *
   * @param who plain text
   * @param says HTML inside of a paragraph
   */
  public record LineView(String who, Html says) {}
}
