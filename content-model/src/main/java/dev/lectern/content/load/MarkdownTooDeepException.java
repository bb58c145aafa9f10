package dev.lectern.content.load;

/**
 * Markdown nests more deeply than is read: lists in lists, quotations in quotations, emphasis in
 * emphasis. Thrown by outliners only, and made a diagnostic by those who call them.
 */
public final class MarkdownTooDeepException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How many levels are read. */
  public static final int MAX_DEPTH = 100;

  /** What the author is told. */
  static final String MESSAGE =
      "The Markdown nests too deeply here (lists, quotations, emphasis); at most "
          + MAX_DEPTH
          + " levels are read.";

  public MarkdownTooDeepException() {
    super(MESSAGE);
  }
}
