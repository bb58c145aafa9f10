package dev.lectern.generator.view;

import java.util.List;

/**
 * A section of the navigation.
 *
 * @param label its name
 * @param href its overview
 * @param here whether the page is its overview
 * @param open whether the page is one of its pages
 * @param groups its entries; empty where they are too many to be shown everywhere
 */
public record NavSectionView(
    String label, String href, boolean here, boolean open, List<NavGroupView> groups) {

  public NavSectionView {
    groups = List.copyOf(groups);
  }
}
