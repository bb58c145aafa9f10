package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.generator.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings that were accepted, so that only new ones count. A finding is known by its rule, its
 * file and a fingerprint of its line, so it stays accepted when lines are added above it, and is
 * new again when its own line changes. As text, one finding a line:
 *
 * <pre>
 * # Accepted findings of lectern:lint-skill: rule, fingerprint of the line, file.
 * heading-order 5f1c9a7be2d04431 references/guide.md
 * </pre>
 *
 * @param accepted how often each finding was accepted, at least once
 */
public record Baseline(SortedMap<Entry, Integer> accepted) {

  /** A baseline that accepts nothing. */
  public static final Baseline EMPTY = new Baseline(new TreeMap<>());

  private static final String TITLE =
      "# Accepted findings of lectern:lint-skill: rule, fingerprint of the line, file.\n";
  private static final int FINGERPRINT_DIGITS = 16;

  public Baseline {
    accepted = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(accepted));
  }

  /** The baseline that accepts these findings. */
  public static Baseline of(List<Diagnostic> findings) {
    TreeMap<Entry, Integer> accepted = new TreeMap<>();
    findings.forEach(finding -> accepted.merge(Entry.of(finding), 1, Integer::sum));
    return new Baseline(accepted);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException with the number of the line that is none of a baseline
   */
  public static Baseline parse(String text) {
    TreeMap<Entry, Integer> accepted = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        accepted.merge(entry(line, i + 1), 1, Integer::sum);
      }
    }
    return new Baseline(accepted);
  }

  private static Entry entry(String line, int number) {
    String[] parts = line.split(" ", 3);
    try {
      if (parts.length == 3) {
        return new Entry(new SourcePath(parts[2]), new RuleId(parts[0]), parts[1]);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + number + " is no accepted finding", e);
    }
    throw new IllegalArgumentException("line " + number + " is no accepted finding");
  }

  /** The baseline as text, sorted by file; each line ends in {@code \n}. */
  public String text() {
    StringBuilder text = new StringBuilder(TITLE);
    accepted.forEach((entry, count) -> text.append((entry + "\n").repeat(count)));
    return text.toString();
  }

  /** Parts findings into those that are accepted and those that are new. */
  public Result apply(List<Diagnostic> findings) {
    TreeMap<Entry, Integer> left = new TreeMap<>(accepted);
    List<Diagnostic> fresh = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Entry entry = Entry.of(finding);
      if (left.getOrDefault(entry, 0) > 0) {
        left.merge(entry, -1, Integer::sum);
      } else {
        fresh.add(finding);
      }
    }
    List<Entry> stale = new ArrayList<>();
    left.forEach((entry, count) -> stale.addAll(java.util.Collections.nCopies(count, entry)));
    return new Result(fresh, findings.size() - fresh.size(), stale);
  }

  /**
   * One accepted finding.
   *
   * @param path its file
   * @param rule its rule
   * @param fingerprint 16 hexadecimal digits that stand for its line
   */
  public record Entry(SourcePath path, RuleId rule, String fingerprint)
      implements Comparable<Entry> {

    /** Of a line that is longer only the beginning counts. */
    private static final int MAX_CHARACTERS = 2_000;

    private static final java.util.Comparator<Entry> ORDER =
        java.util.Comparator.comparing(Entry::path)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::fingerprint);

    static Entry of(Diagnostic finding) {
      String whole = finding.span().firstLine().strip();
      String line =
          whole.substring(0, Math.min(whole.length(), MAX_CHARACTERS)).replaceAll("\\s+", " ");
      String hash = Sha256.hex(line.getBytes(StandardCharsets.UTF_8));
      return new Entry(
          finding.span().path(), finding.rule(), hash.substring(0, FINGERPRINT_DIGITS));
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return rule + " " + fingerprint + " " + path;
    }
  }

  /**
   * What findings are, beside a baseline.
   *
   * @param fresh those that it does not accept, in their order
   * @param accepted how many it accepts
   * @param stale its entries that match nothing any more
   */
  public record Result(List<Diagnostic> fresh, int accepted, List<Entry> stale) {

    public Result {
      fresh = List.copyOf(fresh);
      stale = List.copyOf(stale);
    }
  }
}
