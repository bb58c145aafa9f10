package dev.lectern.generator.tokens;

import com.knuddels.jtokkit.Encodings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The tokens of an encoding: which runs of bytes are one, and which of two is formed first.
 *
 * <p>All bytes of all tokens stand in one array, in the order of their ranks, and a table of hashes
 * leads to the rank: it is read in a tenth of the time that a map of objects takes.
 */
final class TokenTable {

  /** What is no token. */
  static final int NONE = Integer.MAX_VALUE;

  private final byte[] bytes;

  /** Where the token of each rank begins in {@link #bytes}; one more for the end of the last. */
  private final int[] starts;

  /** Ranks plus one, at their hash or in the next free place after it; 0 is free. */
  private final int[] places;

  private TokenTable(byte[] bytes, int[] starts, int[] places) {
    this.bytes = bytes;
    this.starts = starts;
    this.places = places;
  }

  /** The table of {@code o200k_base}, which JTokkit has in its archive. */
  static TokenTable load() {
    try (InputStream file = Encodings.class.getResourceAsStream("o200k_base.tiktoken")) {
      if (file == null) {
        throw new IllegalStateException("JTokkit has no o200k_base.tiktoken.");
      }
      return read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param file lines of a token in Base64, a space and its rank; ranks count up from 0
   */
  static TokenTable read(byte[] file) {
    byte[] bytes = new byte[file.length];
    int[] starts = new int[file.length / 4 + 2];
    int[] places = new int[1 << 19];
    int tokens = 0;
    int length = 0;
    for (int at = 0; at < file.length; ) {
      int start = length;
      int hash = 0;
      int bits = 0;
      int pending = 0;
      int digit;
      while ((digit = SIXTY_FOUR[file[at]]) >= 0) {
        pending = pending << 6 | digit;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          byte next = (byte) (pending >> bits);
          bytes[length++] = next;
          hash = 31 * hash + next;
        }
        at++;
      }
      at = nextLine(file, at, tokens);
      if (tokens * 2 >= places.length) {
        throw new IllegalArgumentException("more than " + tokens + " tokens");
      }
      starts[tokens++] = start;
      int place = place(hash, places.length);
      while (places[place] != 0) {
        place = place + 1 & places.length - 1;
      }
      places[place] = tokens;
    }
    starts[tokens] = length;
    return new TokenTable(Arrays.copyOf(bytes, length), Arrays.copyOf(starts, tokens + 1), places);
  }

  /** Where the line after the one that ends with this rank begins. */
  private static int nextLine(byte[] file, int from, int rank) {
    int at = from;
    while (file[at] == '=') {
      at++;
    }
    at++; // the space
    int read = 0;
    while (at < file.length && file[at] != '\n') {
      read = read * 10 + file[at++] - '0';
    }
    if (read != rank) {
      throw new IllegalArgumentException("rank " + read + " in place of " + rank);
    }
    return at + 1;
  }

  /** The rank of a token, {@link #NONE} if these bytes are none. */
  int rank(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    for (int place = place(hash, places.length); ; place = place + 1 & places.length - 1) {
      int rank = places[place] - 1;
      if (rank < 0) {
        return NONE;
      }
      int start = starts[rank];
      if (starts[rank + 1] - start == to - from
          && Arrays.equals(bytes, start, start + to - from, text, from, to)) {
        return rank;
      }
    }
  }

  private static int place(int hash, int places) {
    int mixed = hash * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) & places - 1;
  }

  /** What each character is worth in Base64, -1 if it is none. */
  private static final byte[] SIXTY_FOUR = sixtyFour();

  private static byte[] sixtyFour() {
    byte[] worth = new byte[128];
    Arrays.fill(worth, (byte) -1);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < digits.length(); i++) {
      worth[digits.charAt(i)] = (byte) i;
    }
    return worth;
  }
}
