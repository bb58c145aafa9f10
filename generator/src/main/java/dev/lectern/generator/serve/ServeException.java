package dev.lectern.generator.serve;

/** The machine does not let a site be served: what, where, and what to do about it. */
public final class ServeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
