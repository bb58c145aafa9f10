package dev.lectern.content;

import java.util.List;

/**
 * A few lines of talk in which something happens that a reader should learn to hear.
 *
 * @param lines what is said, in order
 * @param clue what gives it away
 */
public record Transcript(List<Line> lines, Text clue) {

  public Transcript {
    lines = List.copyOf(lines);
  }

  /**
   * What somebody says.
   *
   * @param who who speaks, plain text
   * @param says what is said
   */
  public record Line(String who, Text says) {}
}
