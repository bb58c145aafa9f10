package dev.lectern.generator.markdown;

/**
 * A text that the library reads until its thread is interrupted: it has no other place to ask
 * whether what it does is still wanted.
 */
final class StoppableText implements CharSequence {

  /** How many characters are read between two looks. */
  private static final int READ_BETWEEN = 4_096;

  private final String text;

  /** The same: a String looks at each call how it holds its characters. */
  private final char[] chars;

  private int read = 0;

  StoppableText(String text) {
    this.text = text;
    this.chars = text.toCharArray();
  }

  @Override
  public char charAt(int index) {
    if (++read % READ_BETWEEN == 0 && Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("reading was stopped");
    }
    return chars[index];
  }

  @Override
  public int length() {
    return chars.length;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
