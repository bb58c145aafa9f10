package dev.lectern.generator.report;

import dev.lectern.content.prose.Passage;
import dev.lectern.content.prose.Readability;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How hard each content file is to read, the hardest first.
 *
 * @param files the files that have running prose, by LIX from the highest, then by path
 * @param total all of them together
 */
public record ReadabilityReport(List<FileReadability> files, Readability total) {

  public ReadabilityReport {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param path where it is
   * @param prose what it holds
   */
  public record FileReadability(SourcePath path, Readability prose) {}

  /** Measures passages, which may come in any order. */
  public static ReadabilityReport of(List<Passage> passages, Deadline deadline) {
    Map<SourcePath, List<Passage>> byFile = new HashMap<>();
    for (Passage passage : passages) {
      byFile
          .computeIfAbsent(passage.span(passage.whole()).path(), path -> new ArrayList<>())
          .add(passage);
    }
    List<FileReadability> files =
        Cores.map(
            deadline,
            List.copyOf(new TreeMap<>(byFile).entrySet()),
            file -> new FileReadability(file.getKey(), Readability.of(file.getValue())));
    return new ReadabilityReport(
        files.stream()
            .filter(file -> file.prose().sentences() > 0)
            .sorted(
                Comparator.<FileReadability>comparingDouble(file -> file.prose().lix())
                    .reversed()
                    .thenComparing(file -> file.path().value()))
            .toList(),
        Readability.together(files.stream().map(FileReadability::prose).toList()));
  }

  /** The report as Markdown: a table with a row for each file. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Readability

        LIX is the mean number of words in a sentence plus the percentage of words with more than six
        letters: 40 is a newspaper, above 60 is hard. Labels, headings and cells that are no sentences
        are not counted; code and cited values count as one word each.

        | File | Words | Sentences | Words a sentence | Longest sentence | LIX |
        |:--|--:|--:|--:|:--|--:|
        """);
    text.append(row("**All**", total, ""));
    for (FileReadability file : files) {
      text.append(
          row(
              "`" + file.path().value() + "`",
              file.prose(),
              file.prose().longest().map(ReadabilityReport::line).orElse("")));
    }
    return text.toString();
  }

  private static String line(Readability.Longest longest) {
    return ", line " + longest.passage().span(longest.sentence()).from().line();
  }

  private static String row(String name, Readability prose, String place) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %.1f | %d%s | %.0f |\n",
        name,
        prose.words(),
        prose.sentences(),
        prose.meanSentence(),
        prose.longest().map(Readability.Longest::words).orElse(0),
        place,
        prose.lix());
  }
}
