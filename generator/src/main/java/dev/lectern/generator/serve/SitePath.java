package dev.lectern.generator.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** From the path of an address to that of a file of the site. */
final class SitePath {

  private static final int LONGEST = 1_000;

  private SitePath() {}

  /**
   * The path of a file, as in {@link dev.lectern.generator.plan.OutputPath}: {@code
   * /stages/data.html} is {@code stages/data.html}, and {@code /stages/} is {@code
   * stages/index.html}. It is decoded once.
   *
   * @param raw as it was sent
   * @return nothing if it is no path that stays below the site
   */
  static Optional<String> of(String raw) {
    if (!raw.startsWith("/") || raw.length() > LONGEST) {
      return Optional.empty();
    }
    return decoded(raw.substring(1))
        .filter(SitePath::staysBelow)
        .map(path -> path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
  }

  private static boolean staysBelow(String path) {
    if (path.chars().anyMatch(c -> c == '\\' || c == ':' || c < ' ' || c == 127)) {
      return false;
    }
    String names = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (path.isEmpty()) {
      return true;
    }
    for (String name : names.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** Percent-encoded UTF-8; nothing if it is none. */
  static Optional<String> decoded(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
        int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c < 128) {
        bytes.write(c);
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
