package dev.lectern.cli;

import dev.lectern.generator.timing.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Adds up how long what took, as a table for people:
 *
 * <pre>
 * stage              time   share
 * load              0.4 s     12%
 * …
 * </pre>
 *
 * <p>Of what is done in rounds, each has a table of its own.
 */
final class Stopwatch implements Timing {

  private static final int SLOWEST = 10;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<Key, Sum> sums = new ConcurrentHashMap<>();
  private final AtomicInteger order = new AtomicInteger();
  private final Consumer<String> reader;
  private long start = System.nanoTime();
  private boolean hasRounds = false;

  /**
   * Begins to add up.
   *
   * @param reader is given each table
   */
  Stopwatch(Consumer<String> reader) {
    this.reader = reader;
  }

  /**
   * How often something happened, and how long that took.
   *
   * @param order which was first
   */
  private record Sum(int order, long count, long nanos) {
    Sum plus(Sum other) {
      return new Sum(order, count + other.count, nanos + other.nanos);
    }
  }

  private record Key(What what, String name) {}

  @Override
  public void beginsRound() {
    hasRounds = true;
    sums.clear();
    start = System.nanoTime();
  }

  @Override
  public void endsRound() {
    reader.accept(table(System.nanoTime() - start, Machine.use()));
  }

  /** Ends, with a table of all unless there was one of each round. */
  void end() {
    if (!hasRounds) {
      endsRound();
    }
  }

  @Override
  public void took(What what, String name, long nanos) {
    sums.merge(new Key(what, name), new Sum(order.getAndIncrement(), 1, nanos), Sum::plus);
  }

  /**
   * The table; each line ends in {@code \n}.
   *
   * @param all how long everything took
   * @param machine what it took beside time, for the last line
   */
  String table(long all, String machine) {
    StringBuilder text = new StringBuilder();
    List<Row> stages = rows(What.STAGE, Comparator.comparingInt(row -> row.sum().order()));
    long told = stages.stream().mapToLong(row -> row.sum().nanos()).sum();
    title(text, "stage", "time", "share");
    stages.forEach(row -> line(text, row.name(), seconds(row.sum().nanos()), share(row, all)));
    Row rest = new Row("the rest", new Sum(0, 1, Math.max(0, all - told)));
    line(text, rest.name(), seconds(rest.sum().nanos()), share(rest, all));
    line(text, "all", seconds(all), "100%");

    Comparator<Row> longest = Comparator.comparingLong((Row row) -> -row.sum().nanos());
    counted(text, "part of the site, in all threads", rows(What.PART, longest));
    counted(text, "template", rows(What.TEMPLATE, longest));
    List<Row> pages = rows(What.PAGE, longest);
    if (!pages.isEmpty()) {
      text.append('\n');
      title(text, "slowest pages", "time", "");
      pages.stream()
          .limit(SLOWEST)
          .forEach(row -> line(text, row.name(), milliseconds(row.sum().nanos()), ""));
    }
    return text.append('\n').append(machine).append('\n').toString();
  }

  private record Row(String name, Sum sum) {}

  private List<Row> rows(What what, Comparator<Row> by) {
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          if (key.what() == what) {
            rows.add(new Row(key.name(), sum));
          }
        });
    rows.sort(by.thenComparing(Row::name));
    return rows;
  }

  private static void counted(StringBuilder text, String title, List<Row> rows) {
    if (!rows.isEmpty()) {
      text.append('\n');
      title(text, title, "time", "count");
      rows.forEach(
          row ->
              line(
                  text,
                  row.name(),
                  milliseconds(row.sum().nanos()),
                  String.format(Locale.ROOT, "%,d", row.sum().count())));
    }
  }

  private static void title(StringBuilder text, String name, String time, String last) {
    line(text, name, time, last);
    text.append("-".repeat(last.isEmpty() ? 60 : 69)).append('\n');
  }

  private static void line(StringBuilder text, String name, String time, String last) {
    text.append(String.format(Locale.ROOT, "%-48s  %10s  %7s", name, time, last).stripTrailing());
    text.append('\n');
  }

  private static String share(Row row, long all) {
    return Math.round(100.0 * row.sum().nanos() / Math.max(1, all)) + "%";
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f s", nanos / NANOS_PER_SECOND);
  }

  private static String milliseconds(long nanos) {
    return String.format(Locale.ROOT, "%,.1f ms", 1000 * nanos / NANOS_PER_SECOND);
  }
}
