package dev.lectern.generator;

import dev.lectern.content.load.Changed;
import dev.lectern.content.load.Limits;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.diagram.DiagramSource;
import dev.lectern.generator.diagram.RememberedDiagrams;
import dev.lectern.generator.timing.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code lectern serve} does after one entry was edited, without watcher, server and browser:
 *
 * <pre>
 * RebuildBenchmark &lt;content&gt; &lt;file&gt; &lt;page&gt; &lt;edits&gt; &lt;limits&gt;
 * </pre>
 *
 * <p>Each edit writes another sentence to the end of the file, reads the content again as the
 * server does, and makes the file's page. Prints the median and the 99th percentile of the edits,
 * in milliseconds; as many edits before them, and at least 2,000, are not counted.
 */
final class RebuildBenchmark {

  private static final int WARM = 2_000;

  private RebuildBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path content = Path.of(arguments[0]).toRealPath();
    Path file = content.resolve(arguments[1]);
    int edits = Integer.parseInt(arguments[3]);
    int warm = Math.max(WARM, edits);
    Lectern lectern =
        new Lectern(SeverityPolicy.AS_DESCRIBED, Limits.of(Limits.pairs(arguments[4])), Timing.OFF).remembering();
    DiagramSource diagrams = new RememberedDiagrams(SiteBenchmark::drawings);
    String text = Files.readString(file);
    List<Long> times = new ArrayList<>();
    try {
      lectern.preview(content, diagrams, Changed.ANY);
      for (int edit = 1; edit <= warm + edits; edit++) {
        String sentence = "Edited " + edit + " times.";
        Files.writeString(file, text + "\n" + sentence + "\n");
        long start = System.nanoTime();
        String page =
            lectern
                .preview(content, diagrams, Changed.only(List.of(file)))
                .site()
                .orElseThrow()
                .file(arguments[2])
                .orElseThrow()
                .text();
        long end = System.nanoTime();
        if (!page.contains(sentence)) {
          throw new IllegalStateException("the page does not say: " + sentence);
        }
        if (edit > warm) {
          times.add(end - start);
        }
      }
    } finally {
      Files.writeString(file, text);
    }
    times.sort(null);
    System.out.printf(Locale.ROOT, "%.2f %.2f%n", rank(times, 0.5), rank(times, 0.99));
  }

  private static double rank(List<Long> sorted, double share) {
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)) / 1e6;
  }
}
