package dev.lectern.content;

import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.source.Span;

/**
 * A unit that the skill counts in, besides those of physics: users, requests, dollars.
 *
 * @param key kind {@link Kind#UNIT}
 * @param name how it is written and printed
 * @param span where the row was written
 */
public record CountingUnit(EntryId key, UnitName name, Span span) implements Entry {

  @Override
  public String title() {
    return name.many();
  }
}
