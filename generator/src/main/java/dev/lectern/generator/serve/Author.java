package dev.lectern.generator.serve;

import dev.lectern.content.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Who is told what goes on: of pages by one thread, and of what is found by another. */
public interface Author {

  /**
   * Pages are, or are not, made of new content.
   *
   * @param changed the files that changed, absolute and sorted; none if it is not known, or at the
   *     start
   * @param shown whether they can be shown; otherwise the last good ones stay
   * @param took from the change on
   */
  void rebuilt(List<Path> changed, boolean shown, Duration took);

  /** All there is to say about the content. */
  void found(List<Diagnostic> diagnostics);

  /**
   * Something else is wrong: the machine does not play along, or we are.
   *
   * @return what, for people
   */
  String trouble(RuntimeException e);
}
