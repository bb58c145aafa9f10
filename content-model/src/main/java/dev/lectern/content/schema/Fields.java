package dev.lectern.content.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a mapping.
 *
 * @param sentence what the mapping is
 * @param all in the order in which people write them
 * @param conditions how they depend on each other
 * @param others the shape of the values of any other key; absent if other keys are not known
 */
public record Fields(
    String sentence, List<Field> all, List<Condition> conditions, @Nullable Shape others) {

  public Fields {
    all = List.copyOf(all);
    conditions = List.copyOf(conditions);
  }

  static Fields of(String sentence, Field... fields) {
    return new Fields(sentence, List.of(fields), List.of(), null);
  }

  /** A mapping whose keys are chosen elsewhere in the content. */
  static Fields open(String sentence, Shape others) {
    return new Fields(sentence, List.of(), List.of(), others);
  }

  Fields and(List<Field> more) {
    List<Field> both = new ArrayList<>(all);
    both.addAll(more);
    return new Fields(sentence, both, conditions, others);
  }

  Fields where(Condition condition) {
    List<Condition> both = new ArrayList<>(conditions);
    both.add(condition);
    return new Fields(sentence, all, both, others);
  }

  /** What is described of a key. */
  public Optional<Field> find(String key) {
    return all.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** The shape of a key's value; nothing if there can be no such key. */
  public Optional<Shape> shape(String key) {
    return find(key).map(Field::shape).or(() -> Optional.ofNullable(others));
  }
}
