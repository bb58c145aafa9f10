package dev.lectern.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Kind;
import dev.lectern.content.schema.Field.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every description. */
class KindFieldsTest {

  private static List<Fields> everyMapping() {
    List<Fields> all = new ArrayList<>();
    Stream.of(Kind.values()).forEach(kind -> collect(KindFields.of(kind), all));
    assertThat(all).hasSizeGreaterThan(50);
    return all;
  }

  private static void collect(Fields fields, List<Fields> all) {
    all.add(fields);
    fields.all().forEach(field -> collect(field.shape(), all));
  }

  private static void collect(Shape shape, List<Fields> all) {
    if (shape instanceof Shape.Mapping mapping) {
      collect(mapping.fields(), all);
    } else if (shape instanceof Shape.ListOf list) {
      collect(list.item(), all);
    }
  }

  @Test
  void keysAreInKebabCaseAndStandOnce() {
    assertThat(everyMapping())
        .allSatisfy(
            fields ->
                assertThat(fields.all().stream().map(Field::key))
                    .doesNotHaveDuplicates()
                    .allMatch(key -> key.matches("[a-z]+(-[a-z]+)*")));
  }

  @Test
  void keysThatDependOnOthersAreThoseThatConditionsName() {
    for (Fields fields : everyMapping()) {
      Set<String> depending = new TreeSet<>();
      Set<String> optional = new TreeSet<>();
      for (Condition condition : fields.conditions()) {
        depending.addAll(condition.accept(new Depending()));
        if (condition instanceof Condition.NotTogether keys) {
          optional.addAll(List.of(keys.one(), keys.other()));
        }
      }
      assertThat(keys(fields, Presence.DEPENDS)).as("%s", fields).isEqualTo(depending);
      assertThat(keys(fields, Presence.OPTIONAL)).as("%s", fields).containsAll(optional);
    }
  }

  private static Set<String> keys(Fields fields, Presence presence) {
    Set<String> keys = new TreeSet<>();
    fields.all().stream()
        .filter(field -> field.presence() == presence)
        .forEach(field -> keys.add(field.key()));
    return keys;
  }

  private static final class Depending implements Condition.Cases<List<String>> {

    @Override
    public List<String> oneOf(Condition.OneOf condition) {
      return condition.keys();
    }

    @Override
    public List<String> notTogether(Condition.NotTogether condition) {
      return List.of();
    }

    @Override
    public List<String> besideList(Condition.BesideList condition) {
      return List.of(condition.key());
    }

    @Override
    public List<String> whereFalse(Condition.WhereFalse condition) {
      return List.of(condition.key());
    }
  }
}
