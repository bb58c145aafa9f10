package dev.lectern.generator.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is made of pieces, so that most of it stays where few of them are others: pieces are
 * in chunks, and a chunk without a change is the same one before and after. Unchangeable.
 */
final class Pieces {

  /** So many bytes are enough for a chunk. */
  static final int ENOUGH = 1 << 16;

  private final List<ScriptJson> chunks;

  /**
   * Pieces that become others.
   *
   * @param from the first, counted from 0
   * @param to behind the last; the same as {@code from} where others are put between
   * @param by the others, which may be none
   */
  record Change(int from, int to, ScriptJson by) {}

  private Pieces(List<ScriptJson> chunks) {
    this.chunks = List.copyOf(chunks);
  }

  /** Texts one behind another, each of whole pieces. */
  static Pieces of(List<ScriptJson> texts) {
    Row row = new Row();
    texts.forEach(row::pieces);
    return row.ended();
  }

  /**
   * The same with other pieces.
   *
   * @param changes in the order of the pieces
   */
  Pieces with(List<Change> changes) {
    Row row = new Row();
    Iterator<Change> left = changes.iterator();
    @Nullable Change next = next(left);
    int piece = 0;
    int kept = 0; // pieces before it have become others
    for (ScriptJson chunk : chunks) {
      int first = piece;
      int end = first + chunk.pieces();
      if (kept <= first && (next == null || next.from() >= end)) {
        row.chunk(chunk);
        piece = end;
        continue;
      }
      for (; piece < end; piece++) {
        while (next != null && next.from() == piece) {
          row.pieces(next.by());
          kept = next.to();
          next = next(left);
        }
        if (piece >= kept) {
          row.piece(chunk, piece - first);
        }
      }
    }
    while (next != null) {
      row.pieces(next.by());
      next = next(left);
    }
    return row.ended();
  }

  private static @Nullable Change next(Iterator<Change> changes) {
    return changes.hasNext() ? changes.next() : null;
  }

  /** All of it, one part behind another; nobody may change them. */
  List<byte[]> bytes() {
    return chunks.stream().map(ScriptJson::bytes).toList();
  }

  /** Chunks in the making. */
  private static final class Row {

    private final List<ScriptJson> done = new ArrayList<>();
    private ScriptJson open = new ScriptJson();

    void pieces(ScriptJson text) {
      for (int piece = 0; piece < text.pieces(); piece++) {
        piece(text, piece);
      }
    }

    void piece(ScriptJson text, int piece) {
      open.piece(text, piece);
      if (open.length() >= ENOUGH) {
        end();
      }
    }

    /** One that stays; a small one behind what is open becomes one with that. */
    void chunk(ScriptJson chunk) {
      if (open.pieces() > 0 && open.length() + chunk.length() < ENOUGH) {
        pieces(chunk);
      } else {
        end();
        done.add(chunk);
      }
    }

    private void end() {
      if (open.pieces() > 0) {
        done.add(open.trimmed());
        open = new ScriptJson();
      }
    }

    Pieces ended() {
      end();
      return new Pieces(done);
    }
  }
}
