package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a question to the {@link Surroundings} is about: as long as that is the same, so is the
 * answer.
 *
 * @param kind the kind of the entry or of the entries; nothing if it is about figures
 * @param id the id of the entry, or of the entry whose figures they are; empty for all of a kind
 */
record Subject(@Nullable Kind kind, String id) {

  /** The levels of the skill, its stages and the overviews of kinds. */
  static final Subject FRAME = new Subject(null, "");

  /** What is written in an entry, what is made of it, and whether it is there at all. */
  static Subject entry(EntryId key) {
    return new Subject(key.kind(), key.id());
  }

  /** What is written in all entries of a kind. */
  static Subject all(Kind kind) {
    return new Subject(kind, "");
  }

  /**
   * The figures of all entries with an id.
   *
   * @param id as it is named before the dot; ids are not empty
   */
  static Subject figures(String id) {
    return new Subject(null, id);
  }

  boolean isFigures() {
    return kind == null && !id.isEmpty();
  }
}
