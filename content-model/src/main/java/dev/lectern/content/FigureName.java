package dev.lectern.content;

/**
 * A figure of some entry, as text names it: {@code fraud-detection.tps}.
 *
 * @param entry whose it is
 * @param id the id of an input or a formula there
 */
public record FigureName(EntryId entry, String id) {

  @Override
  public String toString() {
    return entry.id() + "." + id;
  }
}
