package dev.lectern.content.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A key.
 *
 * @param presence whether it must be there
 * @param sentence what it is for, as an editor says it beside the key
 * @param rules the ids of rules that say more about its value, apart from those of its shape
 */
public record Field(
    String key, Presence presence, Shape shape, String sentence, List<String> rules) {

  /** Whether a key must be there. */
  public enum Presence {
    REQUIRED,
    OPTIONAL,
    /** It depends on other keys; a {@link Condition} says how. */
    DEPENDS
  }

  public Field {
    rules = List.copyOf(rules);
    if (!sentence.endsWith(".")) {
      throw new IllegalArgumentException("no sentence: " + sentence);
    }
  }

  static Field required(String key, Shape shape, String sentence) {
    return new Field(key, Presence.REQUIRED, shape, sentence, List.of());
  }

  static Field optional(String key, Shape shape, String sentence) {
    return new Field(key, Presence.OPTIONAL, shape, sentence, List.of());
  }

  static Field depends(String key, Shape shape, String sentence) {
    return new Field(key, Presence.DEPENDS, shape, sentence, List.of());
  }

  /** The same, of which a rule says more. */
  Field heldBy(String rule) {
    List<String> more = new ArrayList<>(rules);
    more.add(rule);
    return new Field(key, presence, shape, sentence, more);
  }
}
