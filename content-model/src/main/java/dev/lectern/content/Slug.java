package dev.lectern.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

    /** The anchors that were given, each with the number to try at its next repetition. */
    private final Map<String, Integer> taken = new HashMap<>();

    /** The anchor of the next heading. */
    public Slug next(String heading) {
      Slug first = Slug.of(heading);
      int number = taken.getOrDefault(first.value(), 0);
      Slug slug = first;
      while (taken.containsKey(slug.value())) {
        slug = new Slug(first.value() + "-" + ++number);
      }
      taken.put(first.value(), number);
      taken.putIfAbsent(slug.value(), 0);
      return slug;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
