package dev.lectern.generator.practice;

import java.util.List;

/**
 * A kind of entry that readers practise.
 *
 * @param id its word, {@code anti-pattern}
 * @param title what several are called
 * @param singular what one is called
 * @param groups the groups of its entries, in order; empty if it has none
 */
public record Subject(String id, String title, String singular, List<Group> groups) {

  public Subject {
    groups = List.copyOf(groups);
  }

  /**
   * A group of entries.
   *
   * @param id within the kind
   * @param title plain text
   */
  public record Group(String id, String title) {}
}
