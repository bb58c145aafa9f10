package dev.lectern.generator.process;

import org.jspecify.annotations.Nullable;

/**
 * A program of the machine could not do its part: it is missing, it broke down, it did not end in
 * time. The message says what, where and what to do.
 */
public class ToolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ToolException(String message) {
    this(message, null);
  }

  public ToolException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
