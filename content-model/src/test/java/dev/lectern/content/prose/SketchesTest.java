package dev.lectern.content.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SketchesTest {

  @Test
  void aSetIsFoundWithTheShareThatIsCommonToBoth() {
    Sketches sketches = new Sketches(0.5);
    assertThat(sketches.add(Sketches.Sketch.of(List.of("a", "b", "c", "d")))).isEmpty();
    assertThat(sketches.add(Sketches.Sketch.of(List.of("x", "y", "z")))).isEmpty();
    assertThat(sketches.add(Sketches.Sketch.of(List.of("a", "b", "c", "e", "e"))))
        .contains(new Sketches.Match(0, 3 / 5.0));
    assertThat(sketches.add(Sketches.Sketch.of(List.of("a", "b", "c", "e"))))
        .contains(new Sketches.Match(2, 1.0));
    assertThat(sketches.add(Sketches.Sketch.of(List.of("a", "x")))).isEmpty();
  }

  @Test
  void anEmptySetResemblesNothing() {
    Sketches sketches = new Sketches(0.5);
    sketches.add(Sketches.Sketch.of(List.of()));
    assertThat(sketches.add(Sketches.Sketch.of(List.of()))).isEmpty();
  }

  @Test
  void whatComparingAllPairsFindsIsFound() {
    Random random = new Random(7);
    List<List<String>> sets = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      List<String> set =
          i % 2 == 1
              ? new ArrayList<>(sets.get(random.nextInt(i)))
              : new ArrayList<>(words(random, 30));
      int changed = random.nextInt(8);
      for (int j = 0; j < changed; j++) {
        set.set(random.nextInt(set.size()), "w" + random.nextInt(5_000));
      }
      sets.add(set);
    }
    Sketches sketches = new Sketches(0.6);
    for (int i = 0; i < sets.size(); i++) {
      double best = 0;
      for (int j = 0; j < i; j++) {
        best = Math.max(best, resemblance(sets.get(i), sets.get(j)));
      }
      Optional<Sketches.Match> match = sketches.add(Sketches.Sketch.of(sets.get(i)));
      assertThat(match.map(Sketches.Match::resemblance).orElse(0.0))
          .as("set %d", i)
          .isEqualTo(best >= 0.6 ? best : 0.0);
    }
  }

  @Test
  void tenThousandSetsThatAreAllAlikeAreDoneSoon() {
    Sketches sketches = new Sketches(0.5);
    List<String> same = IntStream.range(0, 60).mapToObj(i -> "w" + i).toList();
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 10_000; i++) {
            List<String> set = new ArrayList<>(same);
            set.set(i % 60, "x" + i);
            Optional<Sketches.Match> match = sketches.add(Sketches.Sketch.of(set));
            assertThat(match.isPresent()).isEqualTo(i > 0);
          }
        });
  }

  private static List<String> words(Random random, int count) {
    return random.ints(count, 0, 5_000).mapToObj(i -> "w" + i).toList();
  }

  private static double resemblance(List<String> one, List<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(new HashSet<>(other));
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return (double) shared.size() / all.size();
  }

  @Test
  void aSetThatJustResemblesIsFound() {
    for (double least : new double[] {3 / 5.0, Math.nextUp(3 / 5.0)}) {
      Sketches sketches = new Sketches(least);
      sketches.add(Sketches.Sketch.of(List.of("a", "b", "c", "d")));
      assertThat(sketches.add(Sketches.Sketch.of(List.of("a", "b", "c", "e"))).isPresent())
          .isEqualTo(least == 3 / 5.0);
    }
  }

  @Test
  void ofEqualSetsTheFirstIsFound() {
    Sketches sketches = new Sketches(0.5);
    sketches.add(Sketches.Sketch.of(List.of("x", "y")));
    for (int i = 0; i < 20; i++) {
      Optional<Sketches.Match> match = sketches.add(Sketches.Sketch.of(List.of("a", "b", "c")));
      assertThat(match.map(Sketches.Match::index))
          .isEqualTo(i == 0 ? Optional.empty() : Optional.of(1));
    }
  }

  /** The first number that SplitMix64 gives for the seed 0, and FNV-1a of nothing and of "a". */
  @Test
  void hashesAreThePublishedOnes() {
    assertThat(Sketches.hash("")).isEqualTo(0xCBF29CE484222325L);
    assertThat(Sketches.hash("a")).isEqualTo(0xAF63DC4C8601EC8CL);
    assertThat(Sketches.hash("xay", 1, 2)).isEqualTo(0xAF63DC4C8601EC8CL);
    long golden = 0x9E3779B97F4A7C15L;
    assertThat(Sketches.hash(golden, 5)).isEqualTo(0xE220A8397B1DCDAFL * golden + 5);
  }
}
