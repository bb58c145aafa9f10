package dev.lectern.content;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The anchor of a heading, as forges and Markdown previews make it: lower case, spaces to hyphens,
 * everything dropped that is not a letter, a digit, a hyphen or an underscore; a repeated one gets
 * {@code -1}, {@code -2} …
 *
 * @param value the anchor without {@code #}
 */
public record Slug(String value) {

  /**
   * The anchor of the first heading with this plain text; {@code section} if nothing is left of it.
   */
  public static Slug of(String heading) {
    StringBuilder out = new StringBuilder();
    heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                out.appendCodePoint(c);
              } else if (c == ' ' || c == '\t' || c == 0xA0) {
                out.append('-');
              }
            });
    return new Slug(out.isEmpty() ? "section" : out.toString());
  }

  /** Gives the anchors of a document's headings, in their order, each once. */
  public static final class Sequence {

    private final Set<String> taken = new HashSet<>();

    /** The anchor of the next heading. */
    public Slug next(String heading) {
      Slug first = Slug.of(heading);
      Slug slug = first;
      for (int n = 1; !taken.add(slug.value()); n++) {
        slug = new Slug(first.value() + "-" + n);
      }
      return slug;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
