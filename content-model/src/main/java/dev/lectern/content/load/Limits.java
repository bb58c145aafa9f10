package dev.lectern.content.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much content is read. What people write stays below every limit by far; content that comes
 * with a stranger's pull request may not.
 *
 * <pre>
 * Limits.DEFAULT.fileBytes() // 262144
 * </pre>
 *
 * @param fileBytes the largest file, in bytes
 * @param files the most files; hidden ones do not count
 * @param totalBytes the most bytes of all files together
 * @param siteBytes the most bytes of all files of the site that is made of them
 * @param folderDepth how deep folders may lie in each other
 * @param lineLength the longest line, in UTF-16 code units without its end
 * @param yamlDepth how deep lists and mappings may lie in each other
 * @param yamlAliases the most aliases in one YAML text
 * @param time how long one file may take to be read, and again in all stages behind; the other
 *     limits keep the time far below, and this one is for what they do not foresee
 * @param allTime how long all files may take, drawing left out
 */
public record Limits(
    int fileBytes,
    int files,
    long totalBytes,
    long siteBytes,
    int folderDepth,
    int lineLength,
    int yamlDepth,
    int yamlAliases,
    Duration time,
    Duration allTime) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  /** What holds where nobody says anything else. */
  public static final Limits DEFAULT = of(Map.of());

  public Limits {
    boolean positive =
        fileBytes > 0
            && files > 0
            && totalBytes > 0
            && siteBytes > 0
            && folderDepth > 0
            && lineLength > 0
            && yamlDepth > 0
            && yamlAliases >= 0
            && !time.isNegative()
            && !time.isZero()
            && !allTime.isNegative()
            && !allTime.isZero();
    if (!positive) {
      throw new IllegalArgumentException("limits must let something in");
    }
  }

  /**
   * Reads what a build asks for.
   *
   * @param words numbers for names of limits, see {@link Limit}
   * @throws LimitsException if a limit is not known, or is no number that it takes
   */
  public static Limits of(Map<String, String> words) {
    Map<Limit, Integer> set = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      set.put(limit, limit.usual());
    }
    List<String> complaints = new ArrayList<>();
    new TreeMap<>(words)
        .forEach(
            (word, number) ->
                Limit.of(word)
                    .ifPresentOrElse(
                        limit -> set.put(limit, number(limit, number.strip(), complaints)),
                        () -> complaints.add(unknown(word))));
    if (!complaints.isEmpty()) {
      throw new LimitsException(String.join(" ", complaints));
    }
    return of(limit -> Objects.requireNonNull(set.get(limit)));
  }

  private static Limits of(ToIntFunction<Limit> set) {
    return new Limits(
        set.applyAsInt(Limit.FILE_BYTES),
        set.applyAsInt(Limit.FILES),
        set.applyAsInt(Limit.TOTAL_BYTES),
        set.applyAsInt(Limit.SITE_BYTES),
        set.applyAsInt(Limit.FOLDER_DEPTH),
        set.applyAsInt(Limit.LINE_LENGTH),
        set.applyAsInt(Limit.YAML_DEPTH),
        set.applyAsInt(Limit.YAML_ALIASES),
        Duration.ofSeconds(set.applyAsInt(Limit.FILE_SECONDS)),
        Duration.ofSeconds(set.applyAsInt(Limit.TOTAL_SECONDS)));
  }

  private static int number(Limit limit, String number, List<String> complaints) {
    if (NUMBER.matcher(number).matches()) {
      long read = Long.parseLong(number);
      if (read >= limit.least() && read <= limit.most()) {
        return (int) read;
      }
    }
    complaints.add(
        String.format(
            Locale.ROOT,
            "The limit \"%s\" cannot be \"%s\"; it is a whole number from %,d to %,d.",
            limit.word(),
            number,
            limit.least(),
            limit.most()));
    return limit.usual();
  }

  private static String unknown(String word) {
    List<String> known = Stream.of(Limit.values()).map(Limit::word).toList();
    String meant = Suggestion.phrase(word, known);
    return "There is no limit \""
        + word
        + "\"."
        + (meant.isEmpty() ? " There are " + String.join(", ", known) + "." : meant);
  }

  /**
   * Takes limits out of one line.
   *
   * @param line pairs such as {@code files=3000}, with commas between them; may be blank
   * @throws LimitsException if something is no pair
   */
  public static Map<String, String> pairs(String line) {
    Map<String, String> words = new TreeMap<>();
    for (String written : line.split(",")) {
      String part = written.strip();
      int equals = part.indexOf('=');
      if (equals > 0) {
        words.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      } else if (!part.isEmpty()) {
        throw new LimitsException(
            "\""
                + part
                + "\" does not say how much. Write the limits like"
                + " file-bytes=400000,files=3000.");
      }
    }
    return words;
  }
}
