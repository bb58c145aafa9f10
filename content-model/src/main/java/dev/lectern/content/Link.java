package dev.lectern.content;

/**
 * A link in Markdown and what it leads to.
 *
 * @param destination as the author wrote it, unescaped: {@code ../stages/data.md#labels}
 * @param target what it leads to; known to exist, except for the web
 */
public record Link(String destination, Target target) {

  /** Where links lead. */
  public sealed interface Target permits ToEntry, ToWeb {}

  /**
   * To an entry, or to a heading in its body.
   *
   * @param entry the entry
   * @param anchor the heading's anchor, or empty for the whole entry
   */
  public record ToEntry(EntryId entry, String anchor) implements Target {}

  /**
   * Out to the web.
   *
   * @param url an absolute {@code https:}, {@code http:} or {@code mailto:} address
   */
  public record ToWeb(String url) implements Target {}
}
