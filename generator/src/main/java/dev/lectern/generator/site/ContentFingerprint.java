package dev.lectern.generator.site;

import dev.lectern.content.source.SourceText;
import dev.lectern.generator.output.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tells content apart from any other: the SHA-256 of its files, the path of each, its length
 * and its text, whatever ends its lines.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
record ContentFingerprint(String hex) {

  private static final int SHORT = 12;

  static ContentFingerprint of(List<SourceText> files) {
    return new ContentFingerprint(
        Sha256.hex(
            files.stream()
                .sorted(Comparator.comparing(SourceText::path))
                .flatMap(ContentFingerprint::parts)));
  }

  private static Stream<String> parts(SourceText file) {
    String text = file.text().replace("\r\n", "\n");
    return Stream.of(file.path() + "\n" + text.length() + "\n", text);
  }

  /** Its beginning, for people. */
  String shortHex() {
    return hex.substring(0, SHORT);
  }
}
