package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayeredMapTest {

  @Test
  void itHasWhatAMapHasThatIsChangedInTheSameWay() {
    Random random = new Random(27);
    Map<Integer, String> expected = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      expected.put(i, "first " + i);
    }
    LayeredMap<Integer, String> map = LayeredMap.of(expected);
    for (int round = 0; round < 300; round++) {
      Map<Integer, String> changed = new HashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        changed.put(random.nextInt(250), "round " + round);
      }
      expected.putAll(changed);
      map = map.with(changed);
      for (int key = 0; key < 250; key++) {
        assertThat(map.find(key).orElse("none")).isEqualTo(expected.getOrDefault(key, "none"));
      }
    }
  }

  @Test
  void anOlderOneStaysAsItWas() {
    LayeredMap<String, Integer> before = LayeredMap.of(Map.of("a", 1));

    LayeredMap<String, Integer> after = before.with(Map.of("a", 2, "b", 3));

    assertThat(before.find("a")).contains(1);
    assertThat(before.find("b")).isEmpty();
    assertThat(after.find("a")).contains(2);
    assertThat(after.find("b")).contains(3);
  }

  @Test
  void nothingThatHappensToTheMapItWasMadeOfIsSeen() {
    Map<String, Integer> source = new HashMap<>(Map.of("a", 1));
    LayeredMap<String, Integer> map = LayeredMap.of(source);

    source.put("a", 2);

    assertThat(map.find("a")).contains(1);
  }
}
