package dev.lectern.content;

import dev.lectern.content.source.Span;

/**
 * Something that a user types, and whether the skill's description should make an agent load the
 * skill for it.
 *
 * @param key kind {@link Kind#ACTIVATION_QUERY}
 * @param query as it is typed, plain text on one line
 * @param activates whether the skill should be loaded
 * @param nearMiss why the skill seems to be meant and is not; empty if it is
 * @param querySpan where the query stands
 * @param span where the row was written
 */
public record ActivationQuery(
    EntryId key, String query, boolean activates, Text nearMiss, Span querySpan, Span span)
    implements Entry {

  @Override
  public String title() {
    return query;
  }
}
