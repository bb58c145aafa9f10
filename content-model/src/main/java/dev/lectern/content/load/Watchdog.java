package dev.lectern.content.load;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.source.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads files on a thread of its own: with a stack whose size does not depend on who calls, and
 * with an end. The thread serves file after file, and gives way to another once it had to be
 * stopped. The limits on text leave nothing to it that we know of; whatever they do not foresee
 * becomes a diagnostic that names the file, as if it were one more limit. The thread is
 * interrupted, and what reads text asks for that. For one caller.
 */
final class Watchdog implements AutoCloseable {

  /** Reserved, not used: the system gives what is touched. */
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  /** How long to wait for a thread that was told to stop. */
  private static final Duration STOPPING = Duration.ofSeconds(1);

  /** How long a thread that has nothing to read waits for more. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Duration time;
  private ExecutorService reader = reader();

  Watchdog(Duration time) {
    this.time = time;
  }

  /**
   * The outcome of reading a file; a failed one if that takes too long or breaks.
   *
   * @param reading touches nothing that others see: it may run on when nobody waits any longer
   */
  <T> Outcome<T> watch(SourceText source, Supplier<Outcome<T>> reading) {
    Future<Outcome<T>> task = reader.submit(reading::get);
    try {
      return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      stop();
      return failed(
          source,
          "The file cannot be read in " + time.toMillis() + " ms. Split it, or nest less in it.");
    } catch (ExecutionException e) {
      return broken(source, e.getCause());
    } catch (InterruptedException e) {
      reader.shutdownNow();
      reader = reader();
      Thread.currentThread().interrupt();
      return failed(source, "The build was interrupted while it read this file.");
    }
  }

  private static ExecutorService reader() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(null, work, "lectern-reader", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  /** What reads looks now and then whether it is still wanted, so that no thread is left. */
  private void stop() {
    reader.shutdownNow();
    try {
      reader.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader = reader();
  }

  @Override
  public void close() {
    reader.shutdown();
  }

  private static <T> Outcome<T> broken(SourceText source, @Nullable Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return failed(source, "The file nests too deeply to be read. Nest less in it.");
    }
    if (cause instanceof OutOfMemoryError) {
      return failed(source, "The file takes more memory than there is. Split it.");
    }
    return failed(
        source,
        "The file cannot be read, by a mistake of Lectern ("
            + cause
            + "). Please report it together with the file.");
  }

  private static <T> Outcome<T> failed(SourceText source, String message) {
    return Outcome.failed(
        List.of(Diagnostic.error(LoadRules.FILE_READABLE, source.beginning(), message)));
  }
}
