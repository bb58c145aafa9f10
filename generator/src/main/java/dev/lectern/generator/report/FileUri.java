package dev.lectern.generator.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The name of a file as a URI reference (RFC 3986): a relative one for {@code a b/c.md}, {@code
 * a%20b/c.md}, and {@code file:///D:/c.md} for a file with a drive.
 */
final class FileUri {

  private static final String UNESCAPED = "-._~/";

  private FileUri() {}

  static boolean isAbsolute(String file) {
    return file.startsWith("/") || file.matches("(?s)[A-Za-z]:/.*");
  }

  static String of(String file) {
    if (file.startsWith("/")) {
      return "file://" + escaped(file);
    }
    return isAbsolute(file)
        ? "file:///" + file.charAt(0) + ":" + escaped(file.substring(2))
        : escaped(file);
  }

  private static String escaped(String file) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : file.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) Byte.toUnsignedInt(octet);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }
}
