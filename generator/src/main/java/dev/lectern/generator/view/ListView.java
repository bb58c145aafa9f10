package dev.lectern.generator.view;

import java.util.List;

/**
 * A list without numbers.
 *
 * @param items HTML inside of a paragraph
 */
public record ListView(List<Html> items) implements BlockView {

  public ListView {
    items = List.copyOf(items);
  }

  @Override
  public String template() {
    return "list";
  }
}
