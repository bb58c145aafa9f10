package dev.lectern.content.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * How long the current thread has worked, in nanoseconds from any origin: the processor's time, so
 * that a busy machine does not make good content late, and at least a tenth of the time that has
 * passed, so that waiting ends as well. Never goes back; read at most once a millisecond. For one
 * thread.
 */
final class WorkClock implements LongSupplier {

  private static final long BETWEEN = 1_000_000;
  private static final int WAITING_PER_WORK = 10;

  private final LongSupplier passed;
  private final LongSupplier worked;
  private final long passedAtFirst;
  private final long workedAtFirst;
  private long read;
  private long now = 0;

  /**
   * @param passed the time of day or of any other origin, in nanoseconds
   * @param worked the processor's time of the current thread, in nanoseconds
   */
  WorkClock(LongSupplier passed, LongSupplier worked) {
    this.passed = passed;
    this.worked = worked;
    this.passedAtFirst = passed.getAsLong();
    this.workedAtFirst = worked.getAsLong();
    this.read = passedAtFirst;
  }

  /** That of the current thread; where the JVM cannot tell its processor's time, what passes. */
  static LongSupplier ofThisThread() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
        ? new WorkClock(System::nanoTime, threads::getCurrentThreadCpuTime)
        : System::nanoTime;
  }

  @Override
  public long getAsLong() {
    long time = passed.getAsLong();
    if (time - read >= BETWEEN) {
      read = time;
      long waited = (time - passedAtFirst) / WAITING_PER_WORK;
      now = Math.max(now, Math.max(worked.getAsLong() - workedAtFirst, waited));
    }
    return now;
  }
}
