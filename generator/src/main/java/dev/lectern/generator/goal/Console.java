package dev.lectern.generator.goal;

/** Where a goal's words go. A message may have many lines; it belongs together. */
public interface Console {

  /** For those who look for what went wrong inside. */
  void debug(String message);

  void info(String message);

  void warn(String message);

  void error(String message);

  /** Says a text, each line as a message of its own. */
  default void lines(String text) {
    text.lines().forEach(this::info);
  }
}
