package dev.lectern.generator.view;

import java.util.List;

/**
 * A worked design that names an entry.
 *
 * @param design the design
 * @param places the sections in which it does so, in the order of the page
 */
public record DesignUseView(LinkView design, List<LinkView> places) {

  public DesignUseView {
    places = List.copyOf(places);
  }
}
