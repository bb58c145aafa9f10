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
import java.util.Optional;

/**
 * What a build must know of a page that it does not make again.
 *
 * @param terms the anchors in the glossary that it asked for, sorted
 * @param termsHash of what the definitions there are made of
 * @param texts what it says to the search
 * @param forAll what its twin says in the file of all, if that was made
 */
record PageNotes(List<String> terms, String termsHash, PageTexts texts, Optional<String> forAll) {

  /** As bytes, for {@link #read}. */
  byte[] bytes() {
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
  static Optional<PageNotes> read(byte[] bytes) {
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
