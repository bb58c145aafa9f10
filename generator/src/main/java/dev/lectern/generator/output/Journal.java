package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a publication is about to do, as far as it must be known to undo it. As text:
 *
 * <pre>
 * lectern-journal 1
 * root
 * folder problems
 * new 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  problems/index.html
 * kept index.html
 * manifest
 * end
 * </pre>
 *
 * @param createsRoot whether the published folder itself is not there yet
 * @param folders folders in it that are not there yet, each after the folder that it is in
 * @param created the SHA-256 of each file at whose place nothing is yet, by its path
 * @param kept files that are replaced or removed, and of which there is a backup
 * @param keptManifest whether there was a manifest, and is a backup of it
 */
record Journal(
    boolean createsRoot,
    List<OutputPath> folders,
    SortedMap<OutputPath, String> created,
    List<OutputPath> kept,
    boolean keptManifest) {

  private static final String FIRST_LINE = "lectern-journal 1";
  private static final String LAST_LINE = "end";
  private static final Pattern LINE =
      Pattern.compile("(root|manifest)|(folder|kept) (.+)|new ([0-9a-f]{64})  (.+)");

  Journal {
    folders = List.copyOf(folders);
    created = new TreeMap<>(created);
    kept = List.copyOf(kept);
  }

  String text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    if (createsRoot) {
      text.append("root\n");
    }
    folders.forEach(folder -> text.append("folder ").append(folder).append('\n'));
    for (Map.Entry<OutputPath, String> file : created.entrySet()) {
      text.append("new ").append(file.getValue()).append("  ").append(file.getKey()).append('\n');
    }
    kept.forEach(path -> text.append("kept ").append(path).append('\n'));
    if (keptManifest) {
      text.append("manifest\n");
    }
    return text.append(LAST_LINE).append('\n').toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException with the line that is wrong, if it is anything else
   */
  static Journal parse(String text) {
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last < 1 || !lines.get(0).equals(FIRST_LINE) || !lines.get(last).equals(LAST_LINE)) {
      throw new IllegalArgumentException("it is not a whole journal");
    }
    List<OutputPath> folders = new ArrayList<>();
    SortedMap<OutputPath, String> created = new TreeMap<>();
    List<OutputPath> kept = new ArrayList<>();
    for (int i = 1; i < last; i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches()) {
        throw new IllegalArgumentException("line " + (i + 1) + " is no step");
      }
      if (line.group(4) != null) {
        created.put(OutputPath.of(line.group(5)), line.group(4));
      } else if (line.group(2) != null) {
        (line.group(2).equals("kept") ? kept : folders).add(OutputPath.of(line.group(3)));
      }
    }
    return new Journal(lines.contains("root"), folders, created, kept, lines.contains("manifest"));
  }
}
