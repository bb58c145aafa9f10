package dev.lectern.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Basis;
import dev.lectern.content.Budget;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetDiagramTest {

  private static final Span SOMEWHERE = new SourceText(new SourcePath("a.md"), "").beginning();

  private static Budget.Hop hop(String label, String amount, Budget.Branch... branches) {
    return new Budget.Hop(label, new BigDecimal(amount), Basis.ASSUMED, List.of(branches));
  }

  private static Budget.Branch branch(String label, String amount) {
    return new Budget.Branch(label, new BigDecimal(amount), Basis.ASSUMED);
  }

  private static Budget budget(String limit, Budget.Hop... hops) {
    return new Budget(
        "The clock", "ms", new BigDecimal(limit), Basis.ASSUMED, List.of(hops), SOMEWHERE);
  }

  @Test
  void hopsFollowEachOtherAndBranchesBeginTogether() {
    Budget budget =
        budget(
            "100",
            hop("Look", "15.0"),
            hop("Weigh", "40", branch("Own plan", "25"), branch("Their plan", "40")),
            hop("Move: now", "5"));
    Block.Diagram diagram = BudgetDiagram.of(budget, "Endgame");
    assertThat(diagram.source())
        .isEqualTo(
            """
            gantt
              accTitle: Endgame: The clock
              accDescr: Look 15 ms, then Weigh in parallel (Own plan 25 ms, Their plan 40 ms), then Move: now 5 ms: 60 ms of 100 ms.
              dateFormat x
              axisFormat %Q
              tickInterval 20millisecond
              Look · 15 ms :h1, 0, 15ms
              Weigh – Own plan · 25 ms :h2b1, 15, 25ms
              Weigh – Their plan · 40 ms :crit, h2b2, 15, 40ms
              Move#58; now · 5 ms :h3, 55, 5ms
              Limit 100 ms :vert, limit, 100, 0ms
            """);
    assertThat(diagram.title()).isEqualTo("Endgame: The clock");
    assertThat(diagram.description()).startsWith("Look 15 ms, then ").endsWith("60 ms of 100 ms.");
    assertThat(diagram.links()).isEmpty();
  }

  @Test
  void oneOfSeveralLongestBranchesDecides() {
    Budget budget = budget("10", hop("Both", "5", branch("A", "5"), branch("B", "5.0")));
    assertThat(BudgetDiagram.of(budget, "X").source())
        .contains("A · 5 ms :crit, h1b1, 0, 5ms\n", "B · 5 ms :h1b2, 0, 5ms\n");
  }

  @Test
  void fractionsAreDrawnOnAFinerScaleWithTheSameNumbers() {
    Budget budget = budget("3", hop("Look", "0.5"), hop("Move", "1.25"));
    assertThat(BudgetDiagram.of(budget, "X").source())
        .contains(
            "  axisFormat %s\n  tickInterval 1second\n",
            "  Look · 0.5 ms :h1, 0, 500ms\n",
            "  Move · 1.25 ms :h2, 500, 1250ms\n",
            "  Limit 3 ms :vert, limit, 3000, 0ms\n");
  }

  @Test
  void scaleOfAnyLengthHasFewMarks() {
    assertThat(BudgetDiagram.of(budget("7", hop("Look", "7")), "X").source())
        .contains("tickInterval 2millisecond\n");
    assertThat(BudgetDiagram.of(budget("1500", hop("Look", "7")), "X").source())
        .contains("tickInterval 500millisecond\n");
    assertThat(BudgetDiagram.of(budget("999999999999", hop("Look", "7")), "X").source())
        .contains("tickInterval 200000000000millisecond\n");
  }
}
