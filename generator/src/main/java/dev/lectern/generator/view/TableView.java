package dev.lectern.generator.view;

import java.util.List;

/**
 * A table.
 *
 * @param columns its headings
 * @param rows as wide as the columns
 * @param footer as wide as the columns, or empty
 */
public record TableView(List<ColumnView> columns, List<List<CellView>> rows, List<CellView> footer)
    implements BlockView {

  /** One without columns. */
  public static final TableView EMPTY = new TableView(List.of(), List.of(), List.of());

  public TableView {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    footer = List.copyOf(footer);
  }

  /**
   * A column.
   *
   * @param title plain text
   * @param numeric whether it holds numbers
   */
  public record ColumnView(String title, boolean numeric) {}

  /**
   * A cell.
   *
   * @param body HTML inside of a paragraph
   * @param numeric whether its column holds numbers
   */
  public record CellView(Html body, boolean numeric) {}

  @Override
  public String template() {
    return "table";
  }
}
