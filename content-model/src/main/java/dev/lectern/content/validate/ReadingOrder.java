package dev.lectern.content.validate;

import static java.util.Comparator.comparingInt;

import dev.lectern.content.AntiPattern;
import dev.lectern.content.Change;
import dev.lectern.content.Entry;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Metric;
import dev.lectern.content.Overview;
import dev.lectern.content.Pattern;
import dev.lectern.content.Problem;
import dev.lectern.content.Question;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Signal;
import dev.lectern.content.Stage;
import dev.lectern.content.Technique;
import dev.lectern.content.source.Span;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which order readers meet the entries of each kind: by order within their group where they have
 * one, by title otherwise.
 */
final class ReadingOrder {

  private static final Comparator<Entry> BY_TITLE =
      Comparator.comparing(entry -> entry.title().toLowerCase(Locale.ROOT));

  private final Map<Kind, Comparator<Entry>> orders = new EnumMap<>(Kind.class);

  /**
   * @param overviews which declare the groups of their kinds, in their order
   */
  ReadingOrder(Map<Kind, Overview> overviews) {
    for (Kind kind : Kind.values()) {
      orders.put(kind, order(kind, new GroupPlaces(overviews.get(kind))));
    }
  }

  /** That of a kind; no two entries are equal by it but those of one key. */
  Comparator<Entry> of(Kind kind) {
    return orders.getOrDefault(kind, Comparator.comparing(Entry::key));
  }

  private static Comparator<Entry> order(Kind kind, GroupPlaces places) {
    Comparator<Entry> written = Comparator.comparing(Entry::span, Span.BY_PLACE);
    Comparator<Entry> order =
        switch (kind) {
          case UNIT, SOURCE, TERM -> BY_TITLE;
          case FUNCTION ->
              by(LibraryFunction.class, comparingInt(f -> places.of(f.group())))
                  .thenComparing(written);
          case STAGE -> by(Stage.class, comparingInt(Stage::order));
          case SIGNAL -> by(Signal.class, comparingInt(Signal::order));
          case ANTI_PATTERN -> by(AntiPattern.class, comparingInt(AntiPattern::order));
          case PATTERN -> by(Pattern.class, comparingInt(Pattern::order));
          case METRIC ->
              by(
                  Metric.class,
                  Comparator.<Metric>comparingInt(m -> places.of(m.group()))
                      .thenComparingInt(Metric::order));
          case TECHNIQUE ->
              by(
                  Technique.class,
                  Comparator.<Technique>comparingInt(t -> places.of(t.group()))
                      .thenComparingInt(Technique::order));
          case PROBLEM -> by(Problem.class, comparingInt(Problem::order));
          case QUESTION ->
              by(Question.class, comparingInt(q -> places.of(q.group()))).thenComparing(written);
          case REFERENCE -> by(ReferenceDocument.class, comparingInt(ReferenceDocument::order));
          case EVALUATION, ACTIVATION_QUERY -> written;
          case CHANGE ->
              by(Change.class, Comparator.comparing(Change::date).reversed())
                  .thenComparing(written);
          case OVERVIEW, SKILL -> (one, other) -> 0;
        };
    return order.thenComparing(Entry::key);
  }

  private static <T extends Entry> Comparator<Entry> by(
      Class<T> type, Comparator<? super T> order) {
    return (one, other) -> order.compare(type.cast(one), type.cast(other));
  }

  /** The place of each group among those that a kind's overview declares. */
  private static final class GroupPlaces {

    private final Map<String, Integer> places = new HashMap<>();

    GroupPlaces(@Nullable Overview overview) {
      if (overview != null) {
        overview.groups().forEach(group -> places.putIfAbsent(group.id(), places.size()));
      }
    }

    int of(Group group) {
      return places.getOrDefault(group.id(), -1);
    }
  }
}
