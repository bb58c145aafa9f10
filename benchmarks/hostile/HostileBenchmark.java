package dev.lectern.generator.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Answers each hostile file alone, after the same JVM has rendered the valid content often enough to
 * be warm, and prints the slowest:
 *
 * <pre>
 * HostileBenchmark &lt;valid content&gt; &lt;rounds&gt; &lt;how many are printed&gt; [part of a name]
 * </pre>
 */
final class HostileBenchmark {

  private static final int WARM_UP = 20;
  private static final java.util.function.LongSupplier CLOCK = Boolean.getBoolean("cpu") ? ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())::getProcessCpuTime : System::nanoTime;

  private HostileBenchmark() {}

  private record Time(String name, long bytes, long median, long slowest) {}

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
    times.stream()
        .sorted(Comparator.comparingLong(Time::median).reversed())
        .limit(Integer.parseInt(args[2]))
        .forEach(
            time ->
                out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.2f | %.2f |%n",
                    time.name(),
                    time.bytes(),
                    time.median() / 1e9,
                    time.slowest() / 1e9));
    long late = times.stream().filter(time -> time.slowest() > 2_000_000_000L).count();
    out.printf(Locale.ROOT, "%n%d files; %d of them took more than 2 s once.%n", times.size(), late);
  }

  private static Time time(HostileFolder folder, HostileFile file, int rounds) throws IOException {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long start = CLOCK.getAsLong();
      folder.renderWith(file);
      nanos.add(CLOCK.getAsLong() - start);
    }
    nanos.sort(null);
    return new Time(
        file.name(),
        file.bytes().get().length,
        nanos.get(nanos.size() / 2),
        nanos.get(nanos.size() - 1));
  }
}
