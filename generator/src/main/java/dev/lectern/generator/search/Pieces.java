package dev.lectern.generator.search;

import java.util.List;

/**
 * A file that is made of pieces, so that most of it can be copied where few of them are others.
 * Unchangeable.
 */
final class Pieces {

  private final byte[] bytes;

  /** Where each piece ends. */
  private final int[] ends;

  /**
   * Pieces that become others.
   *
   * @param from the first, counted from 0
   * @param to behind the last; the same as {@code from} where others are put between
   * @param by the others, which may be none
   */
  record Change(int from, int to, ScriptJson by) {}

  private Pieces(int size, int count) {
    this.bytes = new byte[size];
    this.ends = new int[count];
  }

  /** Texts one behind another, each of whole pieces. */
  static Pieces of(List<ScriptJson> texts) {
    return new Pieces(0, 0).with(texts.stream().map(text -> new Change(0, 0, text)).toList());
  }

  /**
   * The same with other pieces.
   *
   * @param changes in the order of the pieces
   */
  Pieces with(List<Change> changes) {
    int size = bytes.length;
    int count = ends.length;
    for (Change change : changes) {
      size =
          Math.addExact(size, change.by().length() - (begin(change.to()) - begin(change.from())));
      count += change.by().pieces() - (change.to() - change.from());
    }
    Pieces all = new Pieces(size, count);
    int from = 0;
    int made = 0;
    for (Change change : changes) {
      made = all.copy(made, from, change.from(), this);
      int at = all.begin(made);
      change.by().copyTo(all.bytes, at);
      for (int piece = 0; piece < change.by().pieces(); piece++) {
        all.ends[made++] = at + change.by().end(piece);
      }
      from = change.to();
    }
    all.copy(made, from, ends.length, this);
    return all;
  }

  /** Copies pieces of another behind those that are made; how many these are then. */
  private int copy(int made, int from, int to, Pieces other) {
    int begin = other.begin(from);
    int shift = begin(made) - begin;
    System.arraycopy(other.bytes, begin, bytes, begin + shift, other.begin(to) - begin);
    for (int piece = from; piece < to; piece++) {
      ends[made + piece - from] = other.ends[piece] + shift;
    }
    return made + to - from;
  }

  private int begin(int piece) {
    return piece == 0 ? 0 : ends[piece - 1];
  }

  /** All of it; nobody may change it. */
  byte[] bytes() {
    return bytes;
  }
}
