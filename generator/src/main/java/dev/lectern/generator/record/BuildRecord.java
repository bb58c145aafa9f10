package dev.lectern.generator.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished build as text:
 *
 * <pre>
 * lectern-record 1
 * settings 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
 * read 486ea46224d1bb4fb680f34f7c9ad96a8f24ec88be73ea8e5a6c65260e9cb8a7 812 1774000000000000000 1774000000000000000 4711 /content/skill.md
 * read - -1 0 0 0 /content/words.txt
 * wrote 9b74c9897bac770ffc029102a200c5de2ee2fc1dcf1f0b4f6a35d1d3c5b1bd5e 9120 1774000001000000000 site/index.html
 * end
 * </pre>
 *
 * @param settings the SHA-256 of all that the build was told
 * @param read what it read, by path, in order
 * @param wrote what it wrote, by path in the output folder, in order
 */
record BuildRecord(String settings, Map<String, Read> read, Map<String, Wrote> wrote) {

  private static final String FIRST_LINE = "lectern-record 1";
  private static final String LAST_LINE = "end";

  /** What stands for the hash of what is no file. */
  static final String NO_HASH = "-";

  /** What stands in place of a build that is not to be relied on. */
  static final String NONE = FIRST_LINE + "\n";

  /**
   * A file that was read.
   *
   * @param sha256 of its bytes; {@code -} if there was none
   */
  record Read(String sha256, Seen seen) {}

  /**
   * A file that was written.
   *
   * @param sha256 of its bytes
   * @param size in bytes
   * @param modified when, in nanoseconds since 1970
   */
  record Wrote(String sha256, long size, long modified) {}

  String text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append("\nsettings ").append(settings);
    text.append('\n');
    read.forEach(
        (path, file) ->
            text.append("read ")
                .append(file.sha256())
                .append(' ')
                .append(file.seen().size())
                .append(' ')
                .append(file.seen().modified())
                .append(' ')
                .append(file.seen().changed())
                .append(' ')
                .append(file.seen().number())
                .append(' ')
                .append(path)
                .append('\n'));
    wrote.forEach(
        (path, file) ->
            text.append("wrote ")
                .append(file.sha256())
                .append(' ')
                .append(file.size())
                .append(' ')
                .append(file.modified())
                .append(' ')
                .append(path)
                .append('\n'));
    return text.append(LAST_LINE).append('\n').toString();
  }

  /** Reads what {@link #text} wrote; nothing if it is anything else, such as half of it. */
  static Optional<BuildRecord> parse(String text) {
    List<String> lines = lines(text);
    int last = lines.size() - 1;
    if (last < 2 || !lines.get(0).equals(FIRST_LINE) || !lines.get(last).equals(LAST_LINE)) {
      return Optional.empty();
    }
    String settings = "";
    Map<String, Read> read = new LinkedHashMap<>();
    Map<String, Wrote> wrote = new LinkedHashMap<>();
    try {
      for (String line : lines.subList(1, last)) {
        if (line.startsWith("settings ")) {
          settings = line.substring("settings ".length());
        } else if (line.startsWith("read ")) {
          String[] parts = line.split(" ", 7);
          read.put(
              parts[6],
              new Read(
                  parts[1],
                  new Seen(
                      Long.parseLong(parts[2]),
                      Long.parseLong(parts[3]),
                      Long.parseLong(parts[4]),
                      Long.parseLong(parts[5]))));
        } else if (line.startsWith("wrote ")) {
          String[] parts = line.split(" ", 5);
          wrote.put(
              parts[4], new Wrote(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3])));
        } else {
          return Optional.empty();
        }
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Optional.of(new BuildRecord(settings, read, wrote));
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      lines.add(text.substring(from, to));
      from = to + 1;
    }
    return lines;
  }
}
