package dev.lectern.generator.watch;

import dev.lectern.content.work.Threads;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.helpers.NOPLogger;

/** Tells of what changes in a folder and in those below it. */
public final class ContentWatch implements AutoCloseable {

  private final DirectoryWatcher watcher;
  private final ExecutorService thread;

  private ContentWatch(DirectoryWatcher watcher, ExecutorService thread) {
    this.watcher = watcher;
    this.thread = thread;
  }

  /**
   * Begins; whatever changes from here on is told.
   *
   * @param folder its real path
   * @throws WatchException if the machine does not let folders be watched
   */
  public static ContentWatch of(Path folder, Changes changes) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(work -> Threads.daemon("lectern-watch", work));
    try {
      DirectoryWatcher watcher =
          DirectoryWatcher.builder()
              .path(folder)
              .fileHashing(false) // whether the page is another one is asked later
              .logger(NOPLogger.NOP_LOGGER)
              .listener(event -> told(folder, event, changes))
              .build();
      watcher.watchAsync(thread);
      return new ContentWatch(watcher, thread);
    } catch (IOException e) {
      thread.shutdownNow();
      throw new WatchException(
          "The folder "
              + folder
              + " cannot be watched ("
              + e.getMessage()
              + "). On Linux, fs.inotify.max_user_watches and max_user_instances say how many can.",
          e);
    }
  }

  private static void told(Path folder, DirectoryChangeEvent event, Changes changes) {
    if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
      changes.addAll();
    } else if (!isHidden(folder, event.path())) {
      changes.add(event.path());
    }
  }

  /** What is hidden is not content; editors keep there what is not saved. */
  private static boolean isHidden(Path folder, Path file) {
    for (Path name : folder.relativize(file)) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    try {
      watcher.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.shutdownNow();
      Threads.awaitEnd(thread);
    }
  }
}
