package dev.lectern.generator.site;

import dev.lectern.content.source.SourceText;
import dev.lectern.generator.output.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What tells content apart from any other: of one file the SHA-256 of its path, its length and its
 * text, whatever ends its lines; of several the SHA-256 of a list with a line for each, by path:
 * the path, a space, and what tells the file apart.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
record ContentFingerprint(String hex) {

  private static final int SHORT = 12;

  /** That of one file. */
  static ContentFingerprint of(SourceText file) {
    String text = file.text().replace("\r\n", "\n");
    return new ContentFingerprint(
        Sha256.hex(Stream.of(file.path() + "\n" + text.length() + "\n", text)));
  }

  /**
   * That of files together.
   *
   * @param each that of one file
   */
  static ContentFingerprint of(
      List<SourceText> files, Function<SourceText, ContentFingerprint> each) {
    if (files.size() == 1) {
      return each.apply(files.get(0));
    }
    return new ContentFingerprint(
        Sha256.hex(
            files.stream()
                .sorted(Comparator.comparing(SourceText::path))
                .map(file -> file.path() + " " + each.apply(file).hex() + "\n")));
  }

  /** Its beginning, for people. */
  String shortHex() {
    return hex.substring(0, SHORT);
  }
}
