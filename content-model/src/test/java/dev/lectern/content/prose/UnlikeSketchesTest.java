package dev.lectern.content.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.prose.Sketches.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnlikeSketchesTest {

  private static final double LEAST = 0.5;

  /** So many share a part of their members that buckets are full. */
  private static Sketch some(Random random) {
    List<String> members = new ArrayList<>();
    int shared = random.nextInt(8);
    for (int i = 0; i < shared; i++) {
      members.add("s" + i);
    }
    int own = random.nextInt(10);
    for (int i = 0; i < own; i++) {
      members.add("w" + random.nextInt(3_000));
    }
    return Sketch.of(members);
  }

  private static boolean unlike(List<Sketch> sets) {
    Sketches sketches = new Sketches(LEAST);
    boolean none = true;
    for (Sketch set : sets) {
      none &= sketches.add(set).isEmpty();
    }
    return none;
  }

  private static List<Sketch> start(Random random) {
    List<Sketch> sets = new ArrayList<>();
    while (sets.size() < 120) {
      sets.add(some(random));
      if (!unlike(sets)) {
        sets.remove(sets.size() - 1);
      }
    }
    return sets;
  }

  @Test
  void whatIsFoundWithAnotherSetInAPlaceIsWhatIsFoundOfAll() {
    Random random = new Random(5);
    List<Sketch> sets = start(random);
    UnlikeSketches kept = new UnlikeSketches(LEAST, sets);
    int found = 0;
    for (int i = 0; i < 2_000; i++) {
      int place = random.nextInt(sets.size());
      Sketch before = sets.set(place, some(random));
      boolean unlike = unlike(sets);
      assertThat(kept.replace(place, sets.get(place))).as("edit %d", i).isEqualTo(unlike);
      if (!unlike) {
        found++;
        sets.set(place, before);
        kept = new UnlikeSketches(LEAST, sets);
      }
    }
    assertThat(found).isBetween(200, 1_800);
  }
}
