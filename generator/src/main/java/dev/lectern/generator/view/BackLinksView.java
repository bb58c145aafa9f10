package dev.lectern.generator.view;

import java.util.List;

/**
 * The entries of one kind that name this one.
 *
 * @param label the kind's name, plural
 * @param links the entries
 */
public record BackLinksView(String label, List<LinkView> links) {

  public BackLinksView {
    links = List.copyOf(links);
  }
}
