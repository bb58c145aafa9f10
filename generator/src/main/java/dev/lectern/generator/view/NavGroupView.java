package dev.lectern.generator.view;

import java.util.List;

/**
 * Entries of a section that belong together.
 *
 * @param label their name; empty if the section has no groups
 * @param items in the order in which readers meet them
 */
public record NavGroupView(String label, List<NavItemView> items) {

  public NavGroupView {
    items = List.copyOf(items);
  }
}
