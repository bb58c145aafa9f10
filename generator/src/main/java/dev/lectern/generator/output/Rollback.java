package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What it takes to undo the steps of a commit. A step about a file is noted before it is done, for
 * it may fail half-way; undoing a step that was not done changes nothing.
 */
final class Rollback {

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private final Deque<Step> lastFirst = new ArrayDeque<>();

  /** Puts a file back from its backup, or removes it if there is no backup: it was not there. */
  void restore(Path backup, Path place) {
    lastFirst.push(
        () -> {
          if (Files.exists(backup)) {
            Disk.LOCAL.move(backup, place);
          } else {
            Files.deleteIfExists(place);
          }
        });
  }

  /** Creates a folder again that was removed. */
  void createFolder(Path folder) {
    lastFirst.push(() -> Files.createDirectory(folder));
  }

  /** Removes a folder again that was created. */
  void removeFolder(Path folder) {
    lastFirst.push(() -> Files.deleteIfExists(folder));
  }

  /** Undoes everything that can be undone, last step first, and gives what could not. */
  List<Exception> run() {
    List<Exception> unmended = new ArrayList<>();
    while (!lastFirst.isEmpty()) {
      try {
        lastFirst.pop().run();
      } catch (IOException | RuntimeException e) {
        unmended.add(e);
      }
    }
    return unmended;
  }
}
