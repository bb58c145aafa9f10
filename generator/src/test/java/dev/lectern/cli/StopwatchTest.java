package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.timing.Timing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopwatchTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void stagesStandInTheirOrderAndTheRestByItsTime() {
    Stopwatch stopwatch = new Stopwatch(table -> {});
    stopwatch.took(Timing.What.STAGE, "load", SECOND);
    stopwatch.took(Timing.What.STAGE, "site", 6 * SECOND);
    stopwatch.took(Timing.What.STAGE, "load", SECOND);
    stopwatch.took(Timing.What.TEMPLATE, "entry", SECOND / 1000);
    stopwatch.took(Timing.What.TEMPLATE, "block/table", SECOND);
    stopwatch.took(Timing.What.TEMPLATE, "block/table", SECOND / 2);
    for (int page = 10; page < 22; page++) {
      stopwatch.took(Timing.What.PAGE, "page-" + page + ".html", page * SECOND / 1000);
    }

    assertThat(stopwatch.table(10 * SECOND, "heap at most 5 MiB"))
        .isEqualTo(
            """
            stage                                                   time    share
            ---------------------------------------------------------------------
            load                                                  2.00 s      20%
            site                                                  6.00 s      60%
            the rest                                              2.00 s      20%
            all                                                  10.00 s     100%

            template                                                time    count
            ---------------------------------------------------------------------
            block/table                                       1,500.0 ms        2
            entry                                                 1.0 ms        1

            slowest pages                                           time
            ------------------------------------------------------------
            page-21.html                                         21.0 ms
            page-20.html                                         20.0 ms
            page-19.html                                         19.0 ms
            page-18.html                                         18.0 ms
            page-17.html                                         17.0 ms
            page-16.html                                         16.0 ms
            page-15.html                                         15.0 ms
            page-14.html                                         14.0 ms
            page-13.html                                         13.0 ms
            page-12.html                                         12.0 ms

            heap at most 5 MiB
            """);
  }

  @Test
  void eachRoundHasATableOfItsOwnAndNoneComesBehindThem() {
    List<String> tables = new ArrayList<>();
    Stopwatch stopwatch = new Stopwatch(tables::add);

    stopwatch.beginsRound();
    stopwatch.took(Timing.What.STAGE, "load", 6 * SECOND);
    stopwatch.endsRound();
    stopwatch.beginsRound();
    stopwatch.took(Timing.What.STAGE, "load", 2 * SECOND);
    stopwatch.endsRound();
    stopwatch.end();

    assertThat(tables).hasSize(2);
    assertThat(tables.get(0)).contains(" 6.00 s").contains("\nall ");
    assertThat(tables.get(1)).contains(" 2.00 s").doesNotContain(" 6.00 s");
  }

  @Test
  void whatHasNoRoundsHasOneTable() {
    List<String> tables = new ArrayList<>();
    Stopwatch stopwatch = new Stopwatch(tables::add);
    stopwatch.took(Timing.What.STAGE, "load", SECOND);
    stopwatch.end();

    assertThat(tables).hasSize(1);
  }
}
