package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * What a kind of entry is called in this content, and the introduction above its list.
 *
 * @param key kind {@link Kind#OVERVIEW}
 * @param about the kind
 * @param title its plural
 * @param singular its singular
 * @param order its place in the navigation
 * @param summary one line about it
 * @param traits the columns by which patterns are compared; empty for other kinds
 * @param groups the groups that entries are gathered in; empty for kinds without
 * @param introduction prose above the list; may be empty
 * @param span where it was written
 */
public record Overview(
    EntryId key,
    Kind about,
    String title,
    String singular,
    int order,
    Text summary,
    List<Trait> traits,
    List<Group> groups,
    Prose introduction,
    Span span)
    implements Entry {

  public Overview {
    traits = List.copyOf(traits);
    groups = List.copyOf(groups);
  }
}
