package dev.lectern.generator.report;

import dev.lectern.content.prose.Readability;
import dev.lectern.generator.plan.OutputPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a build made, for the end of its output: one screen.
 *
 * <pre>
 * entries   12 problems, 9 stages
 * figures   186 given (150 assumed, 36 from a source), 137 computed
 * prose     41,870 words, a sentence has 14.2 (at most 40), LIX 46
 * site      128 pages, 15 diagrams (2 drawn now)
 * skill     SKILL.md                 312 lines    4,120 tokens
 *           references/problems.md   890 lines   11,004 tokens
 * SKILL.md  312 of 500 lines (62%), 4,120 of 5,000 tokens (82%)
 * time      3.2 s
 * </pre>
 *
 * @param entries the entries of each kind, in the order in which they are shown
 * @param figures how many figures there are
 * @param prose how hard the prose is to read
 * @param site what the site has
 * @param agentFiles the files of the site by which agents find what there is, relative to it
 * @param skillFiles the files of the skill folder, in the order in which they are shown
 * @param limits what the file {@code SKILL.md} may have
 * @param elapsed how long the build took
 */
public record BuildSummary(
    List<KindCount> entries,
    Figures figures,
    Readability prose,
    Site site,
    List<TextFile> agentFiles,
    List<TextFile> skillFiles,
    Limits limits,
    Duration elapsed) {

  private static final String MAIN_FILE = "SKILL.md";
  private static final int MAXIMUM_COLUMNS = 100;
  private static final int MAXIMUM_ENTRY_LINES = 3;
  private static final int MAXIMUM_FILE_LINES = 20;
  private static final String MARGIN = " ".repeat(10);

  public BuildSummary {
    entries = List.copyOf(entries);
    agentFiles = List.copyOf(agentFiles);
    skillFiles = List.copyOf(skillFiles);
  }

  /**
   * How many entries of one kind there are.
   *
   * @param label the kind's name as it follows the count: {@code serving patterns}
   */
  public record KindCount(String label, int count) {}

  /**
   * How many figures there are.
   *
   * @param assumed inputs, and amounts of budgets, that nobody vouches for
   * @param sourced inputs, and amounts of budgets, that were read somewhere
   * @param computed formulas
   */
  public record Figures(int assumed, int sourced, int computed) {

    private boolean isEmpty() {
      return assumed + sourced + computed == 0;
    }

    private String text() {
      return grouped(assumed + sourced)
          + " given ("
          + grouped(assumed)
          + " assumed, "
          + grouped(sourced)
          + " from a source), "
          + grouped(computed)
          + " computed";
    }
  }

  /**
   * What the site has.
   *
   * @param pages the number of its pages
   * @param diagrams the number of different diagrams on them
   * @param drawnNow how many of those were drawn in this build
   */
  public record Site(int pages, int diagrams, int drawnNow) {

    private String text() {
      return grouped(pages)
          + (pages == 1 ? " page, " : " pages, ")
          + grouped(diagrams)
          + (diagrams == 1 ? " diagram" : " diagrams")
          + (drawnNow == 0 ? "" : " (" + grouped(drawnNow) + " drawn now)");
    }
  }

  /**
   * A file that agents read.
   *
   * @param path relative to its folder
   * @param lines the number of its lines
   * @param tokens the number of its tokens
   */
  public record TextFile(OutputPath path, int lines, int tokens) {}

  /** The most lines and tokens that {@code SKILL.md} may have; at least 1 each. */
  public record Limits(int lines, int tokens) {
    public Limits {
      if (lines < 1 || tokens < 1) {
        throw new IllegalArgumentException(
            "not limits: " + lines + " lines, " + tokens + " tokens");
      }
    }
  }

  /** The summary as text; each line ends in {@code \n}. */
  public String text() {
    List<String> lines = new ArrayList<>();
    section(lines, "entries", entryLines());
    if (!figures.isEmpty()) {
      section(lines, "figures", List.of(figures.text()));
    }
    if (prose.sentences() > 0) {
      section(lines, "prose", List.of(text(prose)));
    }
    section(lines, "site", List.of(site.text()));
    section(lines, "agents", fileLines(agentFiles));
    section(lines, "skill", fileLines(skillFiles));
    skillFiles.stream()
        .filter(file -> file.path().value().equals(MAIN_FILE))
        .forEach(file -> section(lines, MAIN_FILE, List.of(againstLimits(file))));
    section(lines, "time", List.of(seconds(elapsed)));
    return String.join("\n", lines) + "\n";
  }

  private static void section(List<String> lines, String title, List<String> body) {
    String margin = title + " ".repeat(MARGIN.length() - title.length());
    for (String line : body) {
      lines.add(margin + line);
      margin = MARGIN;
    }
  }

  /** The counts, as many on a line as go there, and the last line as long as it must be. */
  private List<String> entryLines() {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (KindCount kind : entries) {
      String part = grouped(kind.count()) + " " + kind.label();
      if (!line.isEmpty()) {
        line.append(',');
        int width = MARGIN.length() + line.length() + 1 + part.length() + 1;
        if (width > MAXIMUM_COLUMNS && lines.size() < MAXIMUM_ENTRY_LINES - 1) {
          lines.add(line.toString());
          line.setLength(0);
        } else {
          line.append(' ');
        }
      }
      line.append(part);
    }
    lines.add(line.isEmpty() ? "none" : line.toString());
    return lines;
  }

  private static List<String> fileLines(List<TextFile> files) {
    boolean all = files.size() <= MAXIMUM_FILE_LINES;
    int shown = all ? files.size() : MAXIMUM_FILE_LINES - 1;
    List<Row> rows = new ArrayList<>();
    for (TextFile file : files.subList(0, shown)) {
      rows.add(new Row(file.path().value(), file.lines(), file.tokens()));
    }
    if (!all) {
      List<TextFile> rest = files.subList(shown, files.size());
      rows.add(
          new Row(
              "… and " + rest.size() + " more",
              rest.stream().mapToLong(TextFile::lines).sum(),
              rest.stream().mapToLong(TextFile::tokens).sum()));
    }
    int name = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    int lines = rows.stream().mapToInt(row -> grouped(row.lines()).length()).max().orElse(0);
    int tokens = rows.stream().mapToInt(row -> grouped(row.tokens()).length()).max().orElse(0);
    return rows.stream()
        .map(
            row ->
                row.name()
                    + " ".repeat(name - row.name().length())
                    + "  "
                    + right(grouped(row.lines()), lines)
                    + " lines  "
                    + right(grouped(row.tokens()), tokens)
                    + " tokens")
        .toList();
  }

  private record Row(String name, long lines, long tokens) {}

  private String againstLimits(TextFile main) {
    return against(main.lines(), limits.lines(), "lines")
        + ", "
        + against(main.tokens(), limits.tokens(), "tokens");
  }

  private static String against(int count, int limit, String unit) {
    String over = count > limit ? ", over the limit" : "";
    long percent = count * 100L / limit;
    return grouped(count)
        + " of "
        + grouped(limit)
        + " "
        + unit
        + " ("
        + percent
        + "%"
        + over
        + ")";
  }

  private static String text(Readability prose) {
    return String.format(
        Locale.ROOT,
        "%,d words, a sentence has %.1f (at most %d), LIX %.0f",
        prose.words(),
        prose.meanSentence(),
        prose.longest().map(Readability.Longest::words).orElse(0),
        prose.lix());
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
