package dev.lectern.generator.document;

import dev.lectern.content.Entry;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of each group, gathered once for each kind: a page that shows all groups would else
 * ask every entry of the kind for each of them. Safe for use from many threads.
 */
final class GroupMembers {

  private final ValidContent content;
  private final Derived<Kind, Map<Group, List<Entry>>> kinds = Derived.keeping();

  GroupMembers(ValidContent content) {
    this.content = content;
  }

  /**
   * The entries of a group in the order of their kind.
   *
   * @param all the entries of one kind as the content has them
   */
  @SuppressWarnings("unchecked") // what a kind's entries are, those of them in a group are too
  <T extends Entry> List<T> in(Group group, List<T> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    Kind kind = all.get(0).key().kind();
    return (List<T>) kinds.of(kind, () -> members(kind)).getOrDefault(group, List.of());
  }

  private Map<Group, List<Entry>> members(Kind kind) {
    Map<Group, List<Entry>> members = new HashMap<>();
    for (Entry entry : content.entries(kind)) {
      Group.of(entry)
          .ifPresent(group -> members.computeIfAbsent(group, any -> new ArrayList<>()).add(entry));
    }
    members.replaceAll((group, entries) -> List.copyOf(entries));
    return members;
  }
}
