package dev.lectern.generator.hostile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Answers each hostile file alone, after the same JVM has rendered the valid content often enough
 * to be warm, and prints the slowest as rows of a table:
 *
 * <pre>
 * HostileBenchmark &lt;valid content&gt; &lt;rounds&gt; &lt;how many are printed&gt; [part of a name]
 * </pre>
 *
 * <p>The processor's time is that of the whole JVM, its compiler and collector included; it says
 * something also where the machine does other things.
 */
final class HostileBenchmark {

  private static final int WARM_UP = 20;
  private static final long PROMISED = 2_000_000_000;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private HostileBenchmark() {}

  /** Of one file: nanoseconds. */
  private record Time(String name, long bytes, long median, long slowest, long processor) {}

  public static void main(String[] args) throws IOException {
    Path valid = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    String part = args.length > 3 ? args[3] : "";
    HostileFolder folder = new HostileFolder(Files.createTempDirectory("hostile"), valid);
    for (int i = 0; i < WARM_UP; i++) {
      folder.render();
    }
    List<Time> times = new ArrayList<>();
    for (HostileFile file : HostileCorpus.all(valid)) {
      if (file.name().contains(part)) {
        times.add(time(folder, file, rounds));
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("| File | Bytes | Median, s | Slowest, s | Processor, s |");
    out.println("|---|--:|--:|--:|--:|");
    times.stream()
        .sorted(Comparator.comparingLong(Time::median).reversed())
        .limit(Integer.parseInt(args[2]))
        .forEach(
            time ->
                out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.2f | %.2f | %.2f |%n",
                    time.name(),
                    time.bytes(),
                    time.median() / 1e9,
                    time.slowest() / 1e9,
                    time.processor() / 1e9));
    long late = times.stream().filter(time -> time.slowest() > PROMISED).count();
    out.printf(Locale.ROOT, "%n%d files; %d took more than 2 s once.%n", times.size(), late);
  }

  private static Time time(HostileFolder folder, HostileFile file, int rounds) throws IOException {
    List<Long> nanos = new ArrayList<>();
    List<Long> processor = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      long used = SYSTEM.getProcessCpuTime();
      folder.renderWith(file);
      nanos.add(System.nanoTime() - start);
      processor.add(SYSTEM.getProcessCpuTime() - used);
    }
    nanos.sort(null);
    processor.sort(null);
    return new Time(
        file.name(),
        file.bytes().get().length,
        nanos.get(rounds / 2),
        nanos.get(rounds - 1),
        processor.get(rounds / 2));
  }
}
