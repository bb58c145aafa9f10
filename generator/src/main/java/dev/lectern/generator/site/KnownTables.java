package dev.lectern.generator.site;

import dev.lectern.generator.document.Block;
import dev.lectern.generator.view.TableView;
import java.util.function.Function;

/** The tables of a page that has many, of which an edit changes few. */
@FunctionalInterface
interface KnownTables {

  /**
   * A table's view.
   *
   * @param number counted on its page
   * @param made makes it with the texts of the page
   */
  TableView of(int number, Block.Table table, Function<PageText, TableView> made);
}
