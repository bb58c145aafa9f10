package dev.lectern.generator.document;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Label;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The entries of each group, gathered once for each kind: a page that shows all groups would else
 * ask every entry of the kind for each of them. Safe for use from many threads.
 */
final class GroupMembers {

  private final ValidContent content;
  private final Derived<Kind, Map<Group, List<EntryId>>> kinds = Derived.keeping();

  GroupMembers(ValidContent content) {
    this.content = content;
  }

  /**
   * The entries of a group in the order of their kind.
   *
   * @param <T> the type of the kind's entries
   */
  @SuppressWarnings("unchecked") // all entries of a kind are of one type
  <T extends Entry> List<T> in(Group group, Kind kind) {
    return (List<T>) content.all(members(kind).getOrDefault(group, List.of()));
  }

  /** Whether a group has entries of a kind. */
  boolean areIn(Group group, Kind kind) {
    return members(kind).containsKey(group);
  }

  private Map<Group, List<EntryId>> members(Kind kind) {
    return kinds.of(
        kind,
        () ->
            content.labels(kind, 0, content.entries(kind).size()).stream()
                .filter(label -> label.group().isPresent())
                .collect(
                    Collectors.groupingBy(
                        label -> label.group().orElseThrow(),
                        Collectors.mapping(Label::key, Collectors.toUnmodifiableList()))));
  }
}
