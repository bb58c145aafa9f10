package dev.lectern.generator.site;

import dev.lectern.generator.search.PageTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a build must know of a page that it does not make again.
 *
 * @param terms the anchors in the glossary that it asked for, sorted
 * @param termsHash of what the definitions there are made of
 * @param texts what it says to the search
 * @param forAll what its twin says in the file of all, if that was made
 */
record PageNotes(List<String> terms, String termsHash, PageTexts texts, Optional<String> forAll) {

  /**
   * What was read of bytes, as long as somebody else keeps these very bytes: whoever watches reads
   * them once, and sees what is the same. Safe for use from many threads.
   */
  static final class Memory {

    private final boolean keeps;
    private final Map<byte[], PageNotes> known = new WeakHashMap<>();

    private Memory(boolean keeps) {
      this.keeps = keeps;
    }

    static Memory keeping() {
      return new Memory(true);
    }

    /** One that keeps nothing. */
    static Memory none() {
      return new Memory(false);
    }

    /** As bytes, for {@link #read}. */
    byte[] bytes(PageNotes notes) {
      byte[] bytes = notes.bytes();
      keep(bytes, notes);
      return bytes;
    }

    /** Reads what {@link #bytes} gave; nothing if it is anything else. */
    Optional<PageNotes> read(byte[] bytes) {
      @Nullable PageNotes before = find(bytes);
      if (before != null) {
        return Optional.of(before);
      }
      Optional<PageNotes> notes = PageNotes.read(bytes);
      notes.ifPresent(read -> keep(bytes, read));
      return notes;
    }

    private synchronized @Nullable PageNotes find(byte[] bytes) {
      return known.get(bytes);
    }

    private synchronized void keep(byte[] bytes, PageNotes notes) {
      if (keeps) {
        known.put(bytes, notes);
      }
    }
  }

  /** As bytes, for {@link #read}. */
  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(terms.size());
      for (String term : terms) {
        out.writeUTF(term);
      }
      out.writeUTF(termsHash);
      texts.write(out);
      byte[] all = forAll.orElse("").getBytes(StandardCharsets.UTF_8);
      out.writeInt(forAll.isPresent() ? all.length : -1);
      out.write(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #bytes} gave; nothing if it is anything else. */
  private static Optional<PageNotes> read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<String> terms = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        terms.add(in.readUTF());
      }
      String termsHash = in.readUTF();
      PageTexts texts = PageTexts.read(in);
      int length = in.readInt();
      Optional<String> forAll =
          length < 0
              ? Optional.empty()
              : Optional.of(new String(in.readNBytes(length), StandardCharsets.UTF_8));
      return Optional.of(new PageNotes(List.copyOf(terms), termsHash, texts, forAll));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
