package dev.lectern.content;

/**
 * Something that the skill is not for.
 *
 * @param what what it is not for
 * @param instead the name of the sibling skill that serves; empty if there is none
 */
public record Exclusion(Text what, String instead) {

  /** It as part of a sentence: {@code opening theory (use chess-opening-coach)}. */
  public String sentence() {
    return instead.isEmpty() ? what.markdown() : what.markdown() + " (use " + instead + ")";
  }
}
