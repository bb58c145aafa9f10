package dev.lectern.generator.process;

/** A program did not end, or said nothing, for longer than it may. */
public final class ToolTookTooLongException extends ToolException {

  private static final long serialVersionUID = 1L;

  ToolTookTooLongException(String message) {
    super(message);
  }
}
