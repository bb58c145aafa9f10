package dev.lectern.generator.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PiecesTest {

  private static ScriptJson text(List<String> pieces) {
    ScriptJson text = new ScriptJson();
    for (String piece : pieces) {
      text.plain(piece).ended();
    }
    return text;
  }

  private static ScriptJson text(String... pieces) {
    return text(List.of(pieces));
  }

  /** Parts as one text. */
  static String joined(List<byte[]> parts) {
    ByteBuffer all = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
    parts.forEach(all::put);
    return new String(all.array(), UTF_8);
  }

  private static String said(Pieces pieces) {
    return joined(pieces.bytes());
  }

  @Test
  void piecesComeGoAndBecomeOthersWhileTheRestStays() {
    Pieces first =
        Pieces.of(List.of(text("one ", "two "), text(), text("three ", "four ", "five")));

    Pieces second =
        first.with(
            List.of(
                new Pieces.Change(0, 0, text("nought ")),
                new Pieces.Change(1, 2, text("2 ")),
                new Pieces.Change(3, 4, text()),
                new Pieces.Change(4, 5, text("V ", "VI"))));
    Pieces third = second.with(List.of(new Pieces.Change(3, 4, text("3 "))));

    assertThat(said(first)).isEqualTo("one two three four five");
    assertThat(said(second)).isEqualTo("nought one 2 three V VI");
    assertThat(said(third)).isEqualTo("nought one 2 3 V VI");
    assertThat(said(third.with(List.of()))).isEqualTo(said(third));
  }

  @Test
  void ofManyChunksAnyMayChange() {
    Random random = new Random(5);
    List<String> now = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      now.add(piece(random));
    }
    Pieces pieces = Pieces.of(List.of(text(now)));
    for (int edit = 0; edit < 300; edit++) {
      List<Pieces.Change> changes = new ArrayList<>();
      List<String> next = new ArrayList<>();
      int done = 0;
      for (int count = random.nextInt(5); count > 0 && done <= now.size(); count--) {
        int from = done + random.nextInt(now.size() - done + 1);
        int to = from + random.nextInt(Math.min(6, now.size() - from + 1));
        List<String> by = new ArrayList<>();
        for (int more = random.nextInt(now.size() > 60 ? 3 : 6); more > 0; more--) {
          by.add(piece(random));
        }
        changes.add(new Pieces.Change(from, to, text(by)));
        next.addAll(now.subList(done, from));
        next.addAll(by);
        done = to;
      }
      next.addAll(now.subList(done, now.size()));
      now = next;
      pieces = pieces.with(changes);
      assertThat(said(pieces)).isEqualTo(String.join("", now));
    }
  }

  private static String piece(Random random) {
    return String.valueOf((char) ('a' + random.nextInt(26)))
        .repeat(random.nextInt(10) == 0 ? 2 * Pieces.ENOUGH : random.nextInt(Pieces.ENOUGH / 2));
  }

  @Test
  void partsWithoutAChangeAreTheSame() {
    List<String> all = new ArrayList<>(Collections.nCopies(100, "x".repeat(Pieces.ENOUGH / 4)));
    Pieces before = Pieces.of(List.of(text(all)));
    Pieces after = before;
    for (int edit = 1; edit <= 50; edit++) {
      after =
          after.with(
              List.of(new Pieces.Change(42, 43, text("y".repeat(edit + Pieces.ENOUGH / 4)))));
    }

    Set<byte[]> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(before.bytes());
    same.retainAll(after.bytes());
    assertThat(same).hasSizeGreaterThanOrEqualTo(before.bytes().size() - 2);
    assertThat(after.bytes()).hasSizeLessThan(before.bytes().size() + 4);
  }
}
