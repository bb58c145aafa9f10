package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueHashTest {

  private enum Side {
    LEFT,
    RIGHT
  }

  private record Leaf(String word, int number) {}

  private record Same(String word, int number) {}

  private record Tree(Leaf leaf, List<Leaf> others, Optional<Side> side, boolean big) {}

  private static String of(@Nullable Object... values) {
    ValueHash hash = new ValueHash();
    for (Object value : values) {
      hash.add(value);
    }
    return hash.hex();
  }

  private static Tree tree(String word) {
    return new Tree(new Leaf(word, 1), List.of(new Leaf("b", 2)), Optional.of(Side.LEFT), true);
  }

  @Test
  void equalValuesGiveTheSameAndAreTheSameInEachProcess() {
    assertThat(of(tree("a"))).isEqualTo(of(tree("a")));
    assertThat(of(tree("a")))
        .isEqualTo("5694d635d6e5734b9a8648dfe08f36e0d2d94ce90f56c65b67e42263d34c78c9");
    assertThat(of(new ArrayList<>(List.of("a", "b")))).isEqualTo(of(List.of("a", "b")));
  }

  @Test
  void otherValuesGiveOthers() {
    List<Object> values = new ArrayList<>();
    values.addAll(Arrays.asList(null, "", "a", "A", 0, 1, 1L, 1.0, true, false, "1"));
    values.addAll(List.of(Side.LEFT, Side.RIGHT, "LEFT", Optional.empty(), Optional.of("")));
    values.addAll(List.of(List.of(), List.of(""), List.of("", ""), List.of(List.of())));
    values.addAll(List.of(Map.of(), Map.of("a", "b"), Map.of("b", "a"), List.of("a", "b")));
    values.addAll(List.of(new Leaf("a", 1), new Same("a", 1), new Leaf("a", 2), tree("a")));
    values.addAll(List.of(tree("c"), "x".repeat(9000), "x".repeat(9001), "x".repeat(20_000)));
    Set<String> hashes = new HashSet<>();
    for (Object value : values) {
      assertThat(hashes.add(of(value))).as("%s", value).isTrue();
    }
  }

  @Test
  void valuesAreNotJoined() {
    assertThat(of("ab", "c")).isNotEqualTo(of("a", "bc")).isNotEqualTo(of("abc"));
    assertThat(of(List.of("a"), "b")).isNotEqualTo(of(List.of("a", "b")));
  }

  @Test
  void theOrderOfAMapIsNoPartOfIt() {
    Map<String, Integer> oneWay = new LinkedHashMap<>();
    Map<String, Integer> otherWay = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      oneWay.put("k" + i, i);
      otherWay.put("k" + (99 - i), 99 - i);
    }
    assertThat(of(oneWay)).isEqualTo(of(otherWay));
  }

  @Test
  void manyValuesAreAllCounted() {
    ValueHash long1 = new ValueHash();
    ValueHash long2 = new ValueHash();
    for (int i = 0; i < 5000; i++) {
      long1.add("word").add(i);
      long2.add("word").add(i == 2500 ? -1 : i);
    }
    assertThat(long1.hex()).isNotEqualTo(long2.hex());
  }

  @Test
  void whatIsNoValueIsRefused() {
    assertThatThrownBy(() -> of(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> of(List.of(new StringBuilder("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
