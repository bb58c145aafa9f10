package dev.lectern.generator.output;

import dev.lectern.content.work.Once;
import dev.lectern.generator.plan.OutputPath;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a publication wrote: the SHA-256 of each file by its path, in the order of the paths. As
 * text:
 *
 * <pre>
 * lectern-manifest 1
 * 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  index.html
 * </pre>
 */
final class Manifest {

  private static final String FIRST_LINE = "lectern-manifest 1";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private final Map<OutputPath, String> hashes;
  private final Once<Map<String, OutputPath>> byLowerCase;
  private final Once<String> text = new Once<>(this::asText);

  /**
   * @param hashes in the order of the paths
   */
  private Manifest(Map<OutputPath, String> hashes) {
    this.hashes = Collections.unmodifiableMap(hashes);
    this.byLowerCase =
        new Once<>(
            () -> {
              Map<String, OutputPath> paths = new HashMap<>();
              hashes.keySet().forEach(path -> paths.put(lowerCase(path), path));
              return paths;
            });
  }

  static Manifest empty() {
    return new Manifest(Map.of());
  }

  /** Whether another lists the same files with the same bytes. */
  boolean isSame(Manifest other) {
    return this == other || hashes.equals(other.hashes);
  }

  static Manifest of(Collection<RenderedFile> files) {
    Map<OutputPath, String> hashes = new LinkedHashMap<>();
    files.stream()
        .sorted(Comparator.comparing(RenderedFile::path))
        .forEach(file -> hashes.put(file.path(), file.sha256()));
    return new Manifest(hashes);
  }

  /**
   * Reads what {@link #text} wrote; line ends of Windows are taken too, for version control may
   * have put them there.
   *
   * @throws IllegalArgumentException with the line that is wrong, if it is anything else
   */
  static Manifest parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
      throw new IllegalArgumentException("its first line is not \"" + FIRST_LINE + "\"");
    }
    SortedMap<OutputPath, String> hashes = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches()) {
        throw new IllegalArgumentException("line " + (i + 1) + " is not a hash and a path");
      }
      hashes.put(OutputPath.of(line.group(2)), line.group(1));
    }
    return new Manifest(new LinkedHashMap<>(hashes));
  }

  String text() {
    return text.get();
  }

  private String asText() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    hashes.forEach((path, hash) -> text.append(hash).append("  ").append(path).append('\n'));
    return text.toString();
  }

  /** The hash of each file by its path, in the order of the paths; cannot be changed. */
  Map<OutputPath, String> hashes() {
    return hashes;
  }

  boolean lists(OutputPath path) {
    return hashes.containsKey(path);
  }

  /** A listed path that differs from this one in upper and lower case at most. */
  Optional<OutputPath> listedIgnoringCase(OutputPath path) {
    return Optional.ofNullable(byLowerCase.get().get(lowerCase(path)));
  }

  private static String lowerCase(OutputPath path) {
    return path.value().toLowerCase(Locale.ROOT);
  }
}
