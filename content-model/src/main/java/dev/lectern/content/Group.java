package dev.lectern.content;

import java.util.List;
import java.util.Optional;

/**
 * A heading under which entries of one kind are gathered.
 *
 * @param id its name in front matter
 * @param title its name for people
 * @param text one line about it; may be empty
 * @param traits the columns by which its entries are compared; empty for kinds without
 */
public record Group(String id, String title, Text text, List<Trait> traits) {

  public Group {
    traits = List.copyOf(traits);
  }

  /** The group that an entry is gathered in, if its kind has groups. */
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

  /** Whether an entry is gathered in it. */
  public boolean has(Entry entry) {
    return of(entry).filter(this::equals).isPresent();
  }
}
