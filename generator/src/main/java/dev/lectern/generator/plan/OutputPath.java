package dev.lectern.generator.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The path of one published file, relative to the published folder, with {@code /} between its
 * names on every system: {@code problems/fraud-detection.html}.
 *
 * <p>It can be created on Linux, macOS and Windows alike, and it cannot lead out of the folder. The
 * order is that of {@link String#compareTo}: by UTF-16 code units, the same on every machine.
 *
 * @param value the path: no empty name, no {@code .} or {@code ..}, no backslash, no control
 *     character, none of {@code <>:"|?*}, no name that Windows reserves ({@code nul.txt}), no name
 *     that ends in a dot or a space; anything else is an {@link IllegalArgumentException}
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

  /** What Windows takes for a device, whatever follows the first dot. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?",
          Pattern.CASE_INSENSITIVE);

  /** With what each of them begins. */
  private static final String RESERVED_BEGINS = "CcPpAaNnLl";

  /** What comes next. */
  private static final String RESERVED_SECOND = "OoRrUuPp";

  private static final String FORBIDDEN = "\\<>:\"|?*";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** What may stand in a relative URL as it is, beside ASCII letters and digits. */
  private static final String PLAIN_IN_URL = "-._~!$&()+,;=@";

  public OutputPath {
    int start = 0;
    while (start <= value.length()) { // a site has tens of thousands: nothing is cut out of them
      int slash = value.indexOf('/', start);
      int end = slash < 0 ? value.length() : slash;
      if (start == end) {
        throw refused(value, "it has an empty name or begins or ends with '/'");
      }
      char last = value.charAt(end - 1);
      if (last == '.' || last == ' ') {
        throw refused(value, "a name ends in a dot or a space");
      }
      if (RESERVED_BEGINS.indexOf(value.charAt(start)) >= 0
          && start + 1 < end
          && RESERVED_SECOND.indexOf(value.charAt(start + 1)) >= 0
          && RESERVED.matcher(value).region(start, end).matches()) {
        throw refused(value, "Windows reserves the name " + value.substring(start, end));
      }
      start = end + 1;
    }
    int forbidden = firstForbidden(value);
    if (forbidden >= 0) {
      throw refused(
          value, "the character at " + forbidden + ", counted from 0, may not stand in a path");
    }
  }

  public static OutputPath of(String value) {
    return new OutputPath(value);
  }

  /** The names of the folders that it is in, outermost first; empty for a file at the top. */
  public List<String> parentNames() {
    List<String> names = names();
    return names.subList(0, names.size() - 1);
  }

  /**
   * The folders that it is in as paths, outermost first: {@code a}, {@code a/b} for {@code a/b/c}.
   */
  public List<OutputPath> folders() {
    List<OutputPath> folders = new ArrayList<>();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      folders.add(new OutputPath(value.substring(0, slash)));
    }
    return List.copyOf(folders);
  }

  /** Whether this is where a path leads below a folder. */
  public boolean isBelow(String folder, OutputPath path) {
    return value.length() == folder.length() + 1 + path.value.length()
        && value.charAt(folder.length()) == '/'
        && value.startsWith(folder)
        && value.endsWith(path.value);
  }

  /** The last name: {@code fraud-detection.html}. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The number of folders that it is in; 0 at the top. */
  public int depth() {
    return names().size() - 1;
  }

  /** What follows the last dot of the file name, as written; empty for none and for a dot file. */
  public String extension() {
    int dot = value.lastIndexOf('.');
    return dot <= value.lastIndexOf('/') + 1 ? "" : value.substring(dot + 1);
  }

  /**
   * The relative URL by which the file at this path links to another file: {@code
   * ../assets/site.css}. What may not stand in a URL is percent-encoded as UTF-8; the result is not
   * yet escaped for HTML.
   *
   * @return never empty; from a file to itself, its own name
   */
  public String relativize(OutputPath target) {
    String to = target.value;
    int shared = 0;
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', shared)) {
      if (!to.startsWith(value.substring(shared, slash + 1), shared)) {
        break;
      }
      shared = slash + 1;
    }
    StringBuilder url = new StringBuilder(to.length() + 8);
    for (int slash = value.indexOf('/', shared);
        slash >= 0;
        slash = value.indexOf('/', slash + 1)) {
      url.append("../");
    }
    return url.append(encoded(to.substring(shared))).toString();
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private List<String> names() {
    return List.of(value.split("/", -1));
  }

  /** The index of the first character that no path may have, or -1. */
  private static int firstForbidden(String value) {
    for (int i = 0; i < value.length(); ) {
      int codePoint = value.codePointAt(i);
      boolean halfPair = Character.getType(codePoint) == Character.SURROGATE;
      if (halfPair || Character.isISOControl(codePoint) || FORBIDDEN.indexOf(codePoint) >= 0) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return -1;
  }

  private static IllegalArgumentException refused(String value, String reason) {
    return new IllegalArgumentException("not an output path: '" + value + "': " + reason);
  }

  private static String encoded(String path) {
    if (isPlain(path)) {
      return path;
    }
    StringBuilder url = new StringBuilder(path.length());
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      if (c == '/' || isLetterOrDigit(c) || PLAIN_IN_URL.indexOf(c) >= 0) {
        url.append(c);
      } else {
        url.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return url.toString();
  }

  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c != '/' && !isLetterOrDigit(c) && PLAIN_IN_URL.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
