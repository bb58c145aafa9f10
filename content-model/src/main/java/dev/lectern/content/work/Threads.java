package dev.lectern.content.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** How threads are begun and ended that last. */
public final class Threads {

  private Threads() {}

  /** One that keeps no program from its end. */
  public static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Waits a moment for threads that were told to stop. */
  public static void awaitEnd(ExecutorService threads) {
    try {
      threads.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
