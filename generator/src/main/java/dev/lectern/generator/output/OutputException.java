package dev.lectern.generator.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The output could not be written or compared: the disk is full, the folder is read-only, or
 * something that Lectern did not write is in the way. The message says what, where (one place a
 * line, indented) and what to do.
 */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what happened, and what became of what was there
   * @param where the places
   * @param remedy what to do
   */
  public OutputException(
      String what, List<String> where, String remedy, @Nullable Throwable cause) {
    super(message(what, where, remedy), cause);
  }

  private static String message(String what, List<String> where, String remedy) {
    StringBuilder text = new StringBuilder(what);
    where.forEach(place -> text.append("\n  ").append(place));
    return text.append('\n').append(remedy).toString();
  }
}
