package dev.lectern.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/** What this run took of the machine so far. */
final class Machine {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final long MEBIBYTE = 1024 * 1024;

  private Machine() {}

  /** {@code processor 8.1 s on 2 cores, heap at most 210 of 512 MiB, collecting garbage 0.4 s}. */
  static String use() {
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    double collecting =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
                .sum()
            / 1000.0;
    return String.format(
        Locale.ROOT,
        "%sheap at most %,d of %,d MiB, collecting garbage %.2f s, Java %s",
        processor(),
        heap / MEBIBYTE,
        Runtime.getRuntime().maxMemory() / MEBIBYTE,
        collecting,
        System.getProperty("java.version"));
  }

  /** Not every JVM can tell. */
  private static String processor() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            && system.getProcessCpuTime() >= 0
        ? String.format(
            Locale.ROOT,
            "processor %.2f s on %d cores, ",
            system.getProcessCpuTime() / NANOS_PER_SECOND,
            Runtime.getRuntime().availableProcessors())
        : "";
  }
}
