package dev.lectern.content.work;

/**
 * Ends the work on content that takes too long, or that nobody waits for any more; the message is
 * for authors.
 */
public final class OutOfTime extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutOfTime(String message) {
    super(message, null, false, false);
  }
}
