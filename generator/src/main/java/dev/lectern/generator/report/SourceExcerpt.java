package dev.lectern.generator.report;

import dev.lectern.content.source.Position;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The line that a span begins on, and a line of carets to go under it. A line that is too wide is
 * cut down to the part around the span, with {@code …} for what is left out. Tabs are kept in both
 * lines, so that the carets are under the span wherever the terminal has its tab stops.
 *
 * @param line the source line as it may be sent to a terminal
 * @param indent what goes before the carets
 * @param carets at least one; for the part of the span that is on its first line and shown
 */
record SourceExcerpt(String line, String indent, String carets) {

  /** More than any terminal gives it. */
  private static final int TAB_COLUMNS = 8;

  /**
   * @param maximumColumns how wide the line may be, at least 16; a tab counts as 8
   */
  static SourceExcerpt of(Span span, int maximumColumns) {
    String line = span.firstLine();
    Position from = span.from();
    Position to = span.to();
    List<Cell> cells = cells(line);
    int first = cellAt(cells, from.column() - 1);
    int last = to.line() == from.line() ? cellAt(cells, to.column() - 1) : cells.size();
    return new Window(cells, first, Math.max(first, last), maximumColumns).excerpt();
  }

  /**
   * One code point of the line.
   *
   * @param offset of its first UTF-16 code unit in the line, 0-based
   */
  private record Cell(int codePoint, int offset) {

    int columns() {
      return codePoint == '\t' ? TAB_COLUMNS : TerminalText.columns(codePoint);
    }
  }

  private static List<Cell> cells(String line) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      cells.add(new Cell(TerminalText.shown(line.codePointAt(i)), i));
    }
    return cells;
  }

  /** The index of the first cell that does not begin before an offset; the end if there is none. */
  private static int cellAt(List<Cell> cells, int offset) {
    int index = 0;
    while (index < cells.size() && cells.get(index).offset() < offset) {
      index++;
    }
    return index;
  }

  /** The part of the cells that is shown. */
  private static final class Window {

    private final List<Cell> cells;
    private final int first;
    private final int last;
    private int from;
    private int to;

    /** Grows from the span's first cell: over the span, then to both sides. */
    Window(List<Cell> cells, int first, int last, int maximumColumns) {
      this.cells = cells;
      this.first = first;
      this.last = last;
      this.from = 0;
      this.to = cells.size();
      int all = cells.stream().mapToInt(Cell::columns).sum();
      if (all > maximumColumns) {
        shrink(maximumColumns - 2);
      }
    }

    private void shrink(int columns) {
      from = first;
      to = first;
      int left = columns;
      while (to < last && cells.get(to).columns() <= left) {
        left -= cells.get(to++).columns();
      }
      boolean grew = true;
      while (grew) {
        grew = false;
        if (from > 0 && cells.get(from - 1).columns() <= left) {
          left -= cells.get(--from).columns();
          grew = true;
        }
        if (to < cells.size() && cells.get(to).columns() <= left) {
          left -= cells.get(to++).columns();
          grew = true;
        }
      }
    }

    SourceExcerpt excerpt() {
      StringBuilder line = new StringBuilder();
      StringBuilder indent = new StringBuilder();
      StringBuilder carets = new StringBuilder();
      if (from > 0) {
        line.append('…');
        indent.append(' ');
      }
      for (int i = from; i < to; i++) {
        Cell cell = cells.get(i);
        line.appendCodePoint(cell.codePoint());
        if (i < first) {
          indent.append(cell.codePoint() == '\t' ? "\t" : " ".repeat(cell.columns()));
        } else if (i < last) {
          carets.append(under(cell, carets.isEmpty()));
        }
      }
      if (to < cells.size()) {
        line.append('…');
      }
      String run = carets.toString().stripTrailing();
      return new SourceExcerpt(line.toString(), indent.toString(), run.isEmpty() ? "^" : run);
    }

    /**
     * Under a tab there is a tab, so that what follows stays in place; but a run starts visibly.
     */
    private static String under(Cell cell, boolean starts) {
      if (cell.codePoint() == '\t') {
        return starts ? "^\t" : "\t";
      }
      return "^".repeat(cell.columns());
    }
  }
}
