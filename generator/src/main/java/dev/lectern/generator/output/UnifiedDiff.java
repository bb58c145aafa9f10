package dev.lectern.generator.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two texts in the unified format, as {@code diff -u} writes it: three lines of
 * context, each line with {@code \n} at its end, the empty text for no difference.
 */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String UNENDED = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /** The whole difference of two texts. */
  public static String of(String fromLabel, String toLabel, String from, String to) {
    return of(fromLabel, toLabel, from, to, Integer.MAX_VALUE);
  }

  /**
   * The difference of two texts, cut off after a number of lines; a last line then says how many
   * were left out.
   *
   * @param maximumLines at least 1, the last line not counted
   */
  public static String of(
      String fromLabel, String toLabel, String from, String to, int maximumLines) {
    if (maximumLines < 1) {
      throw new IllegalArgumentException("at least one line of difference: " + maximumLines);
    }
    List<String> before = lines(from);
    List<String> after = lines(to);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
                fromLabel, toLabel, before, DiffUtils.diff(before, after), CONTEXT)
            .stream()
            .flatMap(line -> Arrays.stream(line.split("\n", -1)))
            .toList();
    StringBuilder text = new StringBuilder();
    diff.stream().limit(maximumLines).forEach(line -> text.append(line).append('\n'));
    if (diff.size() > maximumLines) {
      int rest = diff.size() - maximumLines;
      text.append("… ").append(rest).append(rest == 1 ? " more line\n" : " more lines\n");
    }
    return text.toString();
  }

  /**
   * The difference of two files, cut off after a number of lines. If one of them is not valid UTF-8
   * and their bytes differ, the one line {@code Binary files … and … differ}.
   *
   * @param maximumLines at least 1, the last line not counted
   */
  public static String of(
      String fromLabel, String toLabel, byte[] from, byte[] to, int maximumLines) {
    if (Arrays.equals(from, to)) {
      return "";
    }
    Optional<String> before = decoded(from);
    Optional<String> after = decoded(to);
    if (before.isEmpty() || after.isEmpty()) {
      return "Binary files " + fromLabel + " and " + toLabel + " differ\n";
    }
    return of(fromLabel, toLabel, before.get(), after.get(), maximumLines);
  }

  /**
   * The lines without their {@code \n}; a last line that has none carries the note that says so.
   */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + UNENDED);
    }
    return lines;
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
