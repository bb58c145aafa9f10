package dev.lectern.generator.report;

import dev.lectern.content.prose.Passage;
import dev.lectern.content.prose.Readability;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
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
   * @param row its row in the table of all
   */
  public record FileReadability(SourcePath path, Readability prose, String row) {

    private static FileReadability of(SourcePath path, Readability prose) {
      return new FileReadability(
          path,
          prose,
          ReadabilityReport.row(
              "`" + path.value() + "`",
              prose,
              prose.longest().map(ReadabilityReport::line).orElse("")));
    }
  }

  /** Measures passages, which may come in any order. */
  public static ReadabilityReport of(List<Passage> passages, Deadline deadline) {
    return of(passages, deadline, Memory.none());
  }

  /**
   * The same for who measures again and again.
   *
   * @param memory what was found the last time
   */
  public static ReadabilityReport of(List<Passage> passages, Deadline deadline, Memory memory) {
    List<Known> files =
        Cores.map(
            deadline,
            List.copyOf(memory.byFile(List.copyOf(passages)).entrySet()),
            file -> memory.of(file.getKey(), file.getValue()));
    memory.keep(files);
    return new ReadabilityReport(
        files.stream()
            .map(Known::file)
            .filter(file -> file.prose().sentences() > 0)
            .sorted(
                Comparator.<FileReadability>comparingDouble(file -> file.prose().lix())
                    .reversed()
                    .thenComparing(file -> file.path().value()))
            .toList(),
        Readability.together(files.stream().map(file -> file.file().prose()).toList()));
  }

  /** A file, and what was measured in it. */
  private record Known(List<Passage> passages, FileReadability file) {

    /** Whether these very passages are in a list at a place. */
    boolean isAt(int place, List<Passage> all) {
      if (passages.size() > all.size() - place) {
        return false;
      }
      for (int i = 0; i < passages.size(); i++) {
        if (!isSame(passages.get(i), all.get(place + i))) {
          return false;
        }
      }
      return true;
    }

    @SuppressWarnings("ReferenceEquality") // whether two are equal takes longer than to measure
    private static boolean isSame(Passage one, Passage other) {
      return one == other;
    }
  }

  /**
   * What was found in each file the last time: one that has the very same passages is not read
   * again. For one thread.
   */
  public static final class Memory {

    private final boolean keeps;

    /** By its first passage. */
    private final Map<Passage, Known> files = new IdentityHashMap<>();

    private Memory(boolean keeps) {
      this.keeps = keeps;
    }

    /** One that keeps it. */
    public static Memory keeping() {
      return new Memory(true);
    }

    /** One that keeps nothing. */
    public static Memory none() {
      return new Memory(false);
    }

    /** By path; those of one file in their order. */
    private Map<SourcePath, List<Passage>> byFile(List<Passage> passages) {
      Map<SourcePath, List<Passage>> byFile = new TreeMap<>();
      for (int at = 0; at < passages.size(); ) {
        Passage first = passages.get(at);
        Known known = files.get(first);
        List<Passage> some = List.of(first);
        SourcePath path;
        if (known != null && known.isAt(at, passages)) {
          some = known.passages();
          path = known.file().path();
        } else {
          path = first.span(first.whole()).path();
        }
        byFile.computeIfAbsent(path, any -> new ArrayList<>()).addAll(some);
        at += some.size();
      }
      return byFile;
    }

    private Known of(SourcePath path, List<Passage> passages) {
      Known known = files.get(passages.get(0));
      return known != null && known.passages().size() == passages.size() && known.isAt(0, passages)
          ? known
          : new Known(passages, FileReadability.of(path, Readability.of(passages)));
    }

    private void keep(List<Known> all) {
      files.clear();
      if (keeps) {
        all.forEach(file -> files.put(file.passages().get(0), file));
      }
    }
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
    files.forEach(file -> text.append(file.row()));
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
