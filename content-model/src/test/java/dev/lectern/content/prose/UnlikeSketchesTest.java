package dev.lectern.content.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.prose.Sketches.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UnlikeSketchesTest {

  private static List<String> words(Random random, int count) {
    return random.ints(count, 0, 3_000).mapToObj(i -> "w" + i).toList();
  }

  private static boolean unlike(double least, List<Sketch> sets) {
    Sketches sketches = new Sketches(least);
    boolean none = true;
    for (Sketch set : sets) {
      none &= sketches.add(set).isEmpty();
    }
    return none;
  }

  /**
   * Replaces one of 120 sets again and again.
   *
   * @return how often that made two resemble each other
   */
  private static int found(double least, Function<Random, List<String>> members) {
    Random random = new Random(5);
    List<Sketch> sets = new ArrayList<>();
    while (sets.size() < 120) {
      sets.add(Sketch.of(members.apply(random)));
      if (!unlike(least, sets)) {
        sets.remove(sets.size() - 1);
      }
    }
    UnlikeSketches kept = new UnlikeSketches(least, sets);
    int found = 0;
    for (int i = 0; i < 2_000; i++) {
      int place = random.nextInt(sets.size());
      Sketch before = sets.set(place, Sketch.of(members.apply(random)));
      boolean unlike = unlike(least, sets);
      assertThat(kept.replace(place, sets.get(place))).as("edit %d", i).isEqualTo(unlike);
      if (!unlike) {
        found++;
        sets.set(place, before);
        kept = new UnlikeSketches(least, sets);
      }
    }
    return found;
  }

  @Test
  void whatIsFoundWithAnotherSetInAPlaceIsWhatIsFoundOfAll() {
    int found =
        found(
            0.5,
            random -> {
              List<String> shared = List.of("a", "b", "c", "d", "e", "f", "g");
              List<String> members = new ArrayList<>(shared.subList(0, random.nextInt(8)));
              members.addAll(words(random, random.nextInt(10)));
              return members;
            });
    assertThat(found).isBetween(200, 1_800);
  }

  /** Of so many that agree in every band, most of those that are the same are never compared. */
  @Test
  void whoIsComparedWhereAFullBucketIsLeftIsCompared() {
    int found =
        found(
            0.9,
            random -> {
              List<String> members = new ArrayList<>(List.of("a", "b", "c"));
              members.addAll(words(random, random.nextInt(3) / 2));
              return members;
            });
    assertThat(found).isBetween(200, 1_800);
  }
}
