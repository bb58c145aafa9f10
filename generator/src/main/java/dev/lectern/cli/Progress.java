package dev.lectern.cli;

import dev.lectern.generator.timing.Timing;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Says on a terminal what a run is busy with, once it takes more than two seconds; one line, which
 * is gone before anything else is said.
 */
final class Progress implements Timing, AutoCloseable {

  private static final long BEFORE_MILLIS = 2000;
  private static final long BETWEEN_MILLIS = 500;
  private static final String CLEARED = "\r\u001b[K";

  private final PrintStream terminal;
  private final Thread teller;
  private final long start = System.nanoTime();
  private String stage = "";
  private boolean shown = false;
  private boolean over = false;

  /** Begins to watch. */
  Progress(PrintStream terminal) {
    this.terminal = terminal;
    this.teller = new Thread(this::tell, "progress");
    teller.setDaemon(true);
    teller.start();
  }

  @Override
  public synchronized void begins(String begun) {
    stage = begun;
  }

  @Override
  public void took(What what, String name, long nanos) {}

  private void tell() {
    try {
      Thread.sleep(BEFORE_MILLIS);
      while (show()) {
        Thread.sleep(BETWEEN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean show() {
    if (!over && !stage.isEmpty()) {
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      terminal.print(String.format(Locale.ROOT, "%s%s … %d s", CLEARED, stage, seconds));
      terminal.flush();
      shown = true;
    }
    return !over;
  }

  /** Takes the line away, until the next moment. */
  synchronized void clear() {
    if (shown) {
      terminal.print(CLEARED);
      terminal.flush();
      shown = false;
    }
  }

  @Override
  public synchronized void close() {
    over = true;
    clear();
    teller.interrupt();
  }
}
