package dev.lectern.generator.view;

import java.util.List;

/**
 * A numbered list, with numbered lists in it.
 *
 * @param items not empty
 */
public record NumberedView(List<ItemView> items) implements BlockView {

  public NumberedView {
    items = List.copyOf(items);
  }

  /**
   * An item.
   *
   * @param text HTML inside of a paragraph
   * @param below the list within it; may be empty
   */
  public record ItemView(Html text, List<ItemView> below) {

    public ItemView {
      below = List.copyOf(below);
    }
  }

  @Override
  public String template() {
    return "numbered";
  }
}
