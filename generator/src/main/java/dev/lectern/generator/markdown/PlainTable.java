package dev.lectern.generator.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as most are: a row each line, between bars, as many cells in each, and nothing in a cell
 * that could reach behind its bar. It is aligned without being parsed, to the same characters as
 * the library's formatter gives.
 */
final class PlainTable {

  /** The fewest dashes and colons below a title. */
  private static final int LEAST = 3;

  private enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  private final List<List<String>> rows;
  private final List<Side> sides = new ArrayList<>();
  private final int[] widths;

  private PlainTable(List<List<String>> rows) {
    this.rows = rows;
    this.widths = new int[rows.get(0).size()];
  }

  /** The table with its columns aligned, without a line end; empty if it is not that plain. */
  static Optional<String> aligned(String table) {
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at < table.length(); ) {
      int end = table.indexOf('\n', at);
      end = end < 0 ? table.length() : end;
      List<String> row = cells(table.substring(at, end));
      if (row.isEmpty() || !rows.isEmpty() && row.size() != rows.get(0).size()) {
        return Optional.empty();
      }
      rows.add(row);
      at = end + 1;
    }
    if (rows.size() < 2) {
      return Optional.empty();
    }
    List<String> marks = rows.remove(1);
    PlainTable plain = new PlainTable(rows);
    return plain.readSides(marks) ? Optional.of(plain.aligned()) : Optional.empty();
  }

  /** The cells of a line; none if it is not plain. */
  private static List<String> cells(String line) {
    int last = line.length() - 1;
    if (last < 1 || line.charAt(0) != '|' || line.charAt(last) != '|') {
      return List.of();
    }
    List<String> cells = new ArrayList<>();
    for (int bar = 0; bar < last; ) {
      int next = line.indexOf('|', bar + 1);
      String cell = trimmed(line, bar + 1, next);
      if (cell.isEmpty() || !isPlain(cell)) {
        return List.of();
      }
      cells.add(cell);
      bar = next;
    }
    return cells;
  }

  private static String trimmed(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && line.charAt(start) == ' ') {
      start++;
    }
    while (end > start && line.charAt(end - 1) == ' ') {
      end--;
    }
    return line.substring(start, end);
  }

  /** Whether a cell is visible ASCII, ends each code and each link that it begins. */
  private static boolean isPlain(String cell) {
    int ticks = 0;
    int brackets = 0;
    int parentheses = 0;
    boolean quotes = false;
    boolean links = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= 'a' && c <= 'z' || c == ' ') {
        continue;
      }
      if (c < ' ' || c > '~' || c == '\\' || c == '<' || c == '&') {
        return false;
      }
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (brackets < 0 || parentheses < 0) {
        return false;
      }
      links |= c == '[';
      quotes |= c == '"' || c == '\'';
      if (c == '`') {
        ticks++;
        if (i > 0 && cell.charAt(i - 1) == '`') {
          return false;
        }
      }
    }
    return ticks % 2 == 0 && brackets == 0 && parentheses == 0 && !(links && quotes);
  }

  private boolean readSides(List<String> marks) {
    for (String mark : marks) {
      boolean left = mark.startsWith(":");
      boolean right = mark.endsWith(":");
      int dashes = mark.length() - (left ? 1 : 0) - (right ? 1 : 0);
      if (dashes < 1 || mark.lastIndexOf('-') - mark.indexOf('-') != dashes - 1) {
        return false;
      }
      for (int i = mark.indexOf('-'); i <= mark.lastIndexOf('-'); i++) {
        if (mark.charAt(i) != '-') {
          return false;
        }
      }
      sides.add(right ? left ? Side.CENTRE : Side.RIGHT : Side.LEFT);
    }
    return true;
  }

  private String aligned() {
    int length = 2;
    for (int column = 0; column < widths.length; column++) {
      widths[column] = LEAST - 2;
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
      length += widths[column] + 3;
    }
    StringBuilder out = new StringBuilder(length * (rows.size() + 1));
    append(rows.get(0), out);
    appendMarks(out);
    rows.subList(1, rows.size()).forEach(row -> append(row, out));
    out.setLength(out.length() - 1);
    return out.toString();
  }

  private void append(List<String> row, StringBuilder out) {
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      int blanks = widths[column] - cell.length();
      int before =
          switch (sides.get(column)) {
            case LEFT -> 0;
            case CENTRE -> blanks / 2;
            case RIGHT -> blanks;
          };
      out.append("| ").append(" ".repeat(before)).append(cell);
      out.append(" ".repeat(blanks - before + 1));
    }
    out.append("|\n");
  }

  private void appendMarks(StringBuilder out) {
    for (int column = 0; column < widths.length; column++) {
      Side side = sides.get(column);
      out.append(side == Side.RIGHT ? "|-" : "|:");
      out.append("-".repeat(widths[column])).append(side == Side.LEFT ? '-' : ':');
    }
    out.append("|\n");
  }
}
