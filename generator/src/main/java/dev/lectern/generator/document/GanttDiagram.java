package dev.lectern.generator.document;

import dev.lectern.content.EntryId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bars along a scale, as the source of Mermaid's Gantt diagram. Mermaid knows only times, so the
 * scale is written as one: a unit is a millisecond after 1970 began, or a second if there are
 * fractions.
 */
final class GanttDiagram {

  /** No more marks on the scale than this, or their numbers touch on a small screen. */
  private static final int MAX_TICKS = 6;

  private final StringBuilder out = new StringBuilder("gantt\n");
  private final Map<String, EntryId> links = new LinkedHashMap<>();
  private final String title;
  private final String description;
  private final boolean fractions;

  /**
   * @param length how long the scale is
   * @param fractions whether a bar begins or ends between two whole units
   */
  GanttDiagram(String title, String description, BigDecimal length, boolean fractions) {
    this.title = title;
    this.description = description;
    this.fractions = fractions;
    out.append("  accTitle: ").append(MermaidText.line(title)).append('\n');
    out.append("  accDescr: ").append(MermaidText.line(description)).append('\n');
    out.append("  dateFormat x\n");
    out.append("  axisFormat ").append(fractions ? "%s" : "%Q").append('\n');
    out.append("  tickInterval ").append(tick(length)).append(fractions ? "second" : "millisecond");
    out.append('\n');
  }

  /** A step of 1, 2 or 5 units, or ten times that, and so on. */
  private static String tick(BigDecimal length) {
    BigDecimal power = BigDecimal.ONE;
    while (true) {
      for (int step : new int[] {1, 2, 5}) {
        BigDecimal tick = power.multiply(BigDecimal.valueOf(step));
        if (tick.multiply(BigDecimal.valueOf(MAX_TICKS)).compareTo(length) >= 0) {
          return tick.toPlainString();
        }
      }
      power = power.multiply(BigDecimal.TEN);
    }
  }

  /**
   * A bar.
   *
   * @param id letters and digits
   * @param marked whether it stands out from others
   */
  GanttDiagram bar(String id, String label, BigDecimal start, BigDecimal length, boolean marked) {
    return task(label, marked ? "crit, " : "", id, start, length);
  }

  /** A line across all bars. */
  GanttDiagram line(String id, String label, BigDecimal at) {
    return task(label, "vert, ", id, at, BigDecimal.ZERO);
  }

  /** A bar leads to an entry. */
  GanttDiagram link(String id, EntryId entry) {
    links.put(id, entry);
    return this;
  }

  private GanttDiagram task(
      String label, String tag, String id, BigDecimal start, BigDecimal length) {
    out.append("  ").append(MermaidText.taskName(label)).append(" :").append(tag).append(id);
    out.append(", ").append(milliseconds(start));
    out.append(", ").append(milliseconds(length)).append("ms\n");
    return this;
  }

  private String milliseconds(BigDecimal units) {
    BigDecimal scaled = fractions ? units.movePointRight(3) : units;
    return scaled.setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  Block.Diagram diagram() {
    return new Block.Diagram(title, description, out.toString(), links);
  }
}
