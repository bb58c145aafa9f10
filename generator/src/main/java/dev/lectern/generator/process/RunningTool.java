package dev.lectern.generator.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program that was started. Its standard input is a pipe that is open for as long as this virtual
 * machine lives, so that a program can notice that nobody waits for it any more.
 */
public final class RunningTool implements AutoCloseable {

  /** How much of each stream is kept, in UTF-16 code units. */
  static final int KEPT_CHARACTERS = 64 * 1024;

  /** How long a line of output may be; a longer one is cut into several. */
  private static final int LINE_CHARACTERS = 1024 * 1024;

  /** How long a stream of an ended program may be silent before it counts as held open. */
  private static final Duration HELD_OPEN = Duration.ofSeconds(2);

  private final Invocation invocation;
  private final Process process;
  private final ProcessTree tree;
  private final Thread onExit;
  private final AtomicLong heard = new AtomicLong(System.nanoTime());
  private final Drain output;
  private final Drain errors;

  private RunningTool(Invocation invocation, Process process, Consumer<String> lines) {
    this.invocation = invocation;
    this.process = process;
    this.tree = new ProcessTree(process, invocation.folder());
    this.onExit =
        new Thread(
            () -> {
              tree.end();
              TemporaryFolder.discard(invocation.folder()); // nobody else comes to it any more
            },
            "lectern-end-" + invocation.program());
    Runtime.getRuntime().addShutdownHook(onExit);
    this.output =
        Drain.start(
            process.getInputStream(),
            line -> {
              heard.set(System.nanoTime());
              lines.accept(line);
            });
    this.errors = Drain.start(process.getErrorStream(), line -> {});
  }

  /**
   * Starts a program.
   *
   * @param lines takes each line of standard output as it comes, on a thread of its own; what it
   *     throws is thrown by {@link #await}
   * @throws ToolException if it does not start
   */
  public static RunningTool start(Invocation invocation, Consumer<String> lines) {
    return new RunningTool(invocation, process(invocation), lines);
  }

  private static Process process(Invocation invocation) {
    ProcessBuilder builder = new ProcessBuilder(invocation.command());
    builder.directory(invocation.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(invocation.environment());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ToolException(
          "The program " + invocation.command().get(0) + " could not be started: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    int error = message.indexOf("error=");
    return error < 0 ? message : message.substring(error);
  }

  /**
   * Writes a line to its standard input; that it has ended already is for {@link #await} to say.
   */
  public void say(String line) {
    OutputStream input = process.getOutputStream();
    try {
      input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      input.flush();
    } catch (IOException e) {
      // Nobody listens any more.
    }
  }

  /**
   * Waits for its end.
   *
   * @param limit how long from now on
   * @throws ToolTookTooLongException if it takes longer, or is silent from now on for longer than
   *     its invocation lets it
   * @throws ToolException if this thread is interrupted (it then still is)
   */
  public ToolResult await(Duration limit) {
    long start = System.nanoTime();
    heard.set(start);
    try {
      while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
        output.rethrow();
        long now = System.nanoTime();
        refuseLate(limit, now - start, "did not end");
        refuseLate(invocation.silence(), now - heard.get(), "said nothing");
      }
      // What it left running may hold its streams open; what it said may still be listened to.
      output.awaitEnd();
      errors.awaitEnd();
      output.rethrow();
      return new ToolResult(process.exitValue(), output.text(), errors.text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ToolException("Interrupted while " + invocation.program() + " was running.", e);
    }
  }

  private void refuseLate(Duration limit, long nanos, String what) {
    if (nanos > limit.toNanos()) {
      throw new ToolTookTooLongException(
          "The program "
              + invocation.program()
              + " "
              + what
              + " within "
              + limit.toSeconds()
              + " s and was ended.");
    }
  }

  /** Ends it, if it has not ended, and all that it started. */
  @Override
  public void close() {
    tree.end();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The virtual machine is ending, and the hook runs. What would be begun now, such as a file,
      // would be cut off in the middle.
      while (true) {
        LockSupport.park();
      }
    }
  }

  /** Reads a stream to its end on a thread of its own, and keeps its last characters. */
  private static final class Drain implements Runnable {

    private final InputStream stream;
    private final Consumer<String> lines;
    private final StringBuilder kept = new StringBuilder();
    private final Thread thread;
    private volatile boolean busy;
    private volatile long heard = System.nanoTime();
    private volatile @Nullable RuntimeException thrown;

    private Drain(InputStream stream, Consumer<String> lines) {
      this.stream = stream;
      this.lines = lines;
      this.thread = new Thread(this, "lectern-drain");
    }

    static Drain start(InputStream stream, Consumer<String> lines) {
      Drain drain = new Drain(stream, lines);
      drain.thread.setDaemon(true);
      drain.thread.start();
      return drain;
    }

    @Override
    public void run() {
      try (Reader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
          if (c != '\n') {
            line.append((char) c);
          }
          if (c == '\n' || line.length() >= LINE_CHARACTERS) {
            take(line);
          }
        }
        if (!line.isEmpty()) {
          take(line);
        }
      } catch (IOException e) {
        // The process was ended, and its streams with it.
      } catch (RuntimeException e) {
        thrown = e;
      }
    }

    private void take(StringBuilder line) {
      String text = line.toString();
      line.setLength(0);
      synchronized (kept) {
        kept.append(text).append('\n');
        if (kept.length() > KEPT_CHARACTERS) {
          kept.delete(0, kept.length() - KEPT_CHARACTERS);
        }
      }
      busy = true;
      try {
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
      } finally {
        heard = System.nanoTime();
        busy = false;
      }
    }

    /**
     * Returns when all was read, or when nothing came for a while: then something else holds the
     * stream open. However long a listener takes over a line, none is lost.
     */
    void awaitEnd() throws InterruptedException {
      heard = System.nanoTime();
      while (true) {
        thread.join(20);
        boolean silent = System.nanoTime() - heard > HELD_OPEN.toNanos();
        if (!thread.isAlive() || (silent && !busy)) {
          return;
        }
      }
    }

    void rethrow() {
      RuntimeException found = thrown;
      if (found != null) {
        throw found;
      }
    }

    String text() {
      synchronized (kept) {
        return kept.toString();
      }
    }
  }
}
