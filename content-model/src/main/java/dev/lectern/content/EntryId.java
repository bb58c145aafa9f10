package dev.lectern.content;

import org.jspecify.annotations.Nullable;

/**
 * What an entry is called across the whole content.
 *
 * @param kind its kind
 * @param id its name within the kind: {@code a-z}, {@code 0-9} and single hyphens
 */
public record EntryId(Kind kind, String id) implements Comparable<EntryId> {

  // Written out: these are keys of most maps, and a record's own are slow until they are compiled.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof EntryId entry && kind == entry.kind && id.equals(entry.id);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + kind.ordinal();
  }

  @Override
  public int compareTo(EntryId other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return kind.word() + " " + id;
  }
}
