package dev.lectern.content;

import java.util.Optional;

/** Which group an entry is gathered in. */
public final class Groups {

  private Groups() {}

  /** The entry's group, if its kind has groups. */
  public static Optional<Group> of(Entry entry) {
    if (entry instanceof Metric metric) {
      return Optional.of(metric.group());
    } else if (entry instanceof Technique technique) {
      return Optional.of(technique.group());
    } else if (entry instanceof Question question) {
      return Optional.of(question.group());
    } else if (entry instanceof LibraryFunction function) {
      return Optional.of(function.group());
    }
    return Optional.empty();
  }

  /** Whether an entry is gathered in this group. */
  public static boolean isIn(Entry entry, Group group) {
    return of(entry).filter(group::equals).isPresent();
  }
}
