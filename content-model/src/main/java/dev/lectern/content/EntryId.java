package dev.lectern.content;

/**
 * What an entry is called across the whole content.
 *
 * @param kind its kind
 * @param id its name within the kind: {@code a-z}, {@code 0-9} and single hyphens
 */
public record EntryId(Kind kind, String id) implements Comparable<EntryId> {

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
