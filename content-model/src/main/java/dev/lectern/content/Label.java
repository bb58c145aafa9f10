package dev.lectern.content;

import java.util.Optional;

/**
 * What lists and links say of an entry: who shows no more of it need not be made again of another
 * edit of it.
 *
 * @param title as {@link Entry#title} has it
 * @param group where it is gathered, if its kind has groups
 */
public record Label(EntryId key, String title, Optional<Group> group) {

  public static Label of(Entry entry) {
    return new Label(entry.key(), entry.title(), Group.of(entry));
  }
}
