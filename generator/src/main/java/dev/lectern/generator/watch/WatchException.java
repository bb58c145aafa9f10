package dev.lectern.generator.watch;

/** The machine does not let a folder be watched: what, where, and what to do about it. */
public final class WatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
