package dev.lectern.generator.site;

import dev.lectern.content.source.SourceText;
import dev.lectern.generator.output.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * What tells content apart from any other: the SHA-256 of its files, the path of each, its length
 * and its text, whatever ends its lines.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
record ContentFingerprint(String hex) {

  private static final int SHORT = 12;

  static ContentFingerprint of(List<SourceText> files) {
    StringBuilder all = new StringBuilder();
    files.stream()
        .sorted(Comparator.comparing(SourceText::path))
        .forEach(
            file -> {
              String text = file.text().replace("\r\n", "\n");
              all.append(file.path()).append('\n').append(text.length()).append('\n').append(text);
            });
    return new ContentFingerprint(Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Its beginning, for people. */
  String shortHex() {
    return hex.substring(0, SHORT);
  }
}
