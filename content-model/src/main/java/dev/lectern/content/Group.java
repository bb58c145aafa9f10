package dev.lectern.content;

import java.util.List;

/**
 * A heading under which entries of one kind are gathered.
 *
 * @param id its name in front matter
 * @param title its name for people
 * @param text one line about it; may be empty
 * @param traits the columns by which its entries are compared; empty for kinds without
 */
public record Group(String id, String title, Text text, List<Trait> traits) {

  public Group {
    traits = List.copyOf(traits);
  }
}
