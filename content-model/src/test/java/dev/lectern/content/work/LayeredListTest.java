package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayeredListTest {

  @Test
  void itHasWhatAListHasThatIsChangedInTheSameWay() {
    Random random = new Random(27);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      expected.add("first " + i);
    }
    LayeredList<String> list = LayeredList.of(expected);
    for (int round = 0; round < 300; round++) {
      Map<Integer, String> changed = new HashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        changed.put(random.nextInt(200), "round " + round);
      }
      changed.forEach(expected::set);
      list = list.with(changed);
      assertThat(list).isEqualTo(expected);
    }
  }

  @Test
  void anOlderOneStaysAsItWas() {
    LayeredList<String> before = LayeredList.of(List.of("a", "b"));

    LayeredList<String> after = before.with(Map.of(1, "c"));

    assertThat(before).containsExactly("a", "b");
    assertThat(after).containsExactly("a", "c");
  }

  @Test
  void whatIsEqualByAnOrderGivesWay() {
    LayeredList<String> list = LayeredList.of(List.of("a1", "b1", "c1"));

    assertThat(list.with("b2", Comparator.comparing(word -> word.charAt(0))))
        .containsExactly("a1", "b2", "c1");
  }

  @Test
  void nothingThatHappensToTheListItWasMadeOfIsSeen() {
    List<String> source = new ArrayList<>(List.of("a"));
    LayeredList<String> list = LayeredList.of(source);

    source.set(0, "b");

    assertThat(list).containsExactly("a");
  }
}
