package dev.lectern.generator.markdown;

/** How deep a heading stands once its text has moved. */
final class HeadingLevel {

  private static final int HIGHEST = 1;
  private static final int DEEPEST = 6;

  private HeadingLevel() {}

  /** A level some levels deeper, or higher if that is negative; it stops at 1 and at 6. */
  static int shifted(int level, int shift) {
    return Math.max(HIGHEST, Math.min(DEEPEST, level + shift));
  }
}
