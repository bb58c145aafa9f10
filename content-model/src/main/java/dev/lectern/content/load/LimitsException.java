package dev.lectern.content.load;

/** A build asks for limits that cannot be had; the message says which, and what to do. */
public final class LimitsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LimitsException(String message) {
    super(message);
  }
}
