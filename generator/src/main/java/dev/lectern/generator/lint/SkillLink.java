package dev.lectern.generator.lint;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A link of a Markdown file.
 *
 * @param kind where it leads
 * @param destination the address as it was written
 * @param path for {@link Kind#INSIDE} the path below the skill folder, empty for the folder itself;
 *     otherwise empty
 * @param anchor what stands behind {@code #}; empty for nothing
 * @param image whether it is an image
 * @param span the address in the file
 */
public record SkillLink(
    Kind kind, String destination, String path, String anchor, boolean image, Span span) {

  /** Where a link leads. */
  public enum Kind {
    /** Nowhere: the address is empty. */
    EMPTY,
    /** To an address with a scheme, such as {@code https:}. */
    ADDRESS,
    /** To a path from the root of a disk or of a web server. */
    ABSOLUTE,
    /** To a place above the skill folder. */
    OUTSIDE,
    /** Into the skill folder. */
    INSIDE
  }

  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*", Pattern.DOTALL);

  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  static SkillLink of(SourcePath from, String destination, boolean image, Span span) {
    String written = destination.strip();
    if (written.isEmpty()) {
      return new SkillLink(Kind.EMPTY, written, "", "", image, span);
    }
    if (DRIVE.matcher(written).matches()
        || written.startsWith("~/")
        || written.startsWith("/")
        || written.startsWith("\\")) {
      boolean host = written.startsWith("//");
      return new SkillLink(host ? Kind.ADDRESS : Kind.ABSOLUTE, written, "", "", image, span);
    }
    if (SCHEME.matcher(written).matches()) {
      return new SkillLink(Kind.ADDRESS, written, "", "", image, span);
    }
    int hash = written.indexOf('#');
    String anchor = hash < 0 ? "" : decoded(written.substring(hash + 1));
    String path = hash < 0 ? written : written.substring(0, hash);
    int query = path.indexOf('?');
    path = decoded(query < 0 ? path : path.substring(0, query)).replace('\\', '/');
    if (path.isEmpty()) {
      return new SkillLink(Kind.INSIDE, written, from.value(), anchor, image, span);
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : (from.folder() + "/" + path).split("/")) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return new SkillLink(Kind.OUTSIDE, written, "", "", image, span);
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return new SkillLink(Kind.INSIDE, written, String.join("/", names), anchor, image, span);
  }

  /** The scheme of an address in lower case; empty for another kind. */
  public String scheme() {
    int colon = destination.indexOf(':');
    return kind == Kind.ADDRESS && colon > 0
        ? destination.substring(0, colon).toLowerCase(Locale.ROOT)
        : "";
  }

  private static String decoded(String text) {
    return !STRAY_PERCENT.matcher(text).find()
        ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)
        : text;
  }
}
