package dev.lectern.content.load.yaml;

import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a YAML text, up to the first one that is beyond what is let in. The composer behind
 * it calls itself for each level, so that it must not see text that nests without end.
 */
final class BoundedEvents implements Parser {

  private static final Set<String> TAGS =
      Set.of(
          Tag.STR.getValue(),
          Tag.INT.getValue(),
          Tag.FLOAT.getValue(),
          Tag.BOOL.getValue(),
          Tag.NULL.getValue(),
          Tag.SEQ.getValue(),
          Tag.MAP.getValue());

  private final Parser events;
  private final int maxDepth;
  private final int maxAliases;
  private int depth = 0;
  private int aliases = 0;

  /**
   * @param maxDepth how many lists and mappings may be open at once
   * @param maxAliases how many aliases there may be
   */
  BoundedEvents(Parser events, int maxDepth, int maxAliases) {
    this.events = events;
    this.maxDepth = maxDepth;
    this.maxAliases = maxAliases;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return events.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return events.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return events.hasNext();
  }

  @Override
  public Event next() {
    Event event = events.next();
    if (Thread.currentThread().isInterrupted()) {
      throw new Refusal(event.getStartMark(), "Reading was stopped here.");
    }
    if (event instanceof CollectionStartEvent start) {
      checkTag(start, start.getTag());
      if (++depth > maxDepth) {
        throw new Refusal(
            event.getStartMark(),
            "Lists and mappings nest too deeply here; at most " + maxDepth + " levels are read.");
      }
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    } else if (event instanceof ScalarEvent scalar) {
      checkTag(scalar, scalar.getTag());
    } else if (event instanceof AliasEvent && ++aliases > maxAliases) {
      throw new Refusal(
          event.getStartMark(), "There are too many aliases; at most " + maxAliases + " are read.");
    }
    return event;
  }

  private static void checkTag(Event event, Optional<String> tag) {
    if (tag.isPresent() && !TAGS.contains(tag.get())) {
      throw new Refusal(
          event.getStartMark(),
          "The tag \"" + tag.get() + "\" is not let in. Write the value without it.");
    }
  }
}
