package dev.lectern.content.rule;

/** A build asks for severities that cannot be had; the message says which, and what to do. */
public final class SeverityPolicyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SeverityPolicyException(String message) {
    super(message);
  }
}
