package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a publication is about to swap the published folder for another one, and what is known in
 * the two: everything else came later, and belongs to somebody. As text:
 *
 * <pre>
 * lectern-swap 1
 * root
 * new 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  problems/index.html
 * same 3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  site.css
 * foreign 486ea46224d1bb4fb680f34f7c9ad96a8f24ec88be73ea8e5a6c65260e9cb8a7  notes.txt
 * kept index.html
 * manifest
 * end
 * </pre>
 *
 * @param createsRoot whether the published folder itself is not there yet
 * @param created the SHA-256 of each file that is only in the new folder, by its path
 * @param same the SHA-256 of each file that is the same in both
 * @param foreign the SHA-256 of each file of others that is taken along
 * @param kept files that are replaced or removed
 * @param keptManifest whether there was a manifest, and is a backup of it
 */
record SwapJournal(
    boolean createsRoot,
    SortedMap<OutputPath, String> created,
    SortedMap<OutputPath, String> same,
    SortedMap<OutputPath, String> foreign,
    List<OutputPath> kept,
    boolean keptManifest) {

  private static final String FIRST_LINE = "lectern-swap 1";
  private static final String LAST_LINE = "end";
  private static final Pattern LINE =
      Pattern.compile("root|manifest|(kept) (.+)|(new|same|foreign) ([0-9a-f]{64})  (.+)");

  SwapJournal {
    created = new TreeMap<>(created);
    same = new TreeMap<>(same);
    foreign = new TreeMap<>(foreign);
    kept = List.copyOf(kept);
  }

  /**
   * @param next the manifest of the new folder
   */
  static SwapJournal of(Changes changes, Manifest next, PlainFolder old, boolean hasManifest) {
    SortedMap<OutputPath, String> created = new TreeMap<>();
    SortedMap<OutputPath, String> same = new TreeMap<>(next.hashes());
    List<OutputPath> kept = new ArrayList<>();
    for (RenderedFile file : changes.write()) {
      same.remove(file.path());
      if (old.files().contains(file.path())) {
        kept.add(file.path());
      } else {
        created.put(file.path(), file.sha256());
      }
    }
    kept.addAll(changes.remove());
    return new SwapJournal(!old.isThere(), created, same, old.foreign(), kept, hasManifest);
  }

  /** Whether a text is meant to be such a journal, and no {@link Journal}. */
  static boolean isMeantBy(String text) {
    return text.startsWith(FIRST_LINE);
  }

  String text() {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    if (createsRoot) {
      text.append("root\n");
    }
    created.forEach((path, hash) -> append(text, "new", hash, path));
    same.forEach((path, hash) -> append(text, "same", hash, path));
    foreign.forEach((path, hash) -> append(text, "foreign", hash, path));
    kept.forEach(path -> text.append("kept ").append(path).append('\n'));
    if (keptManifest) {
      text.append("manifest\n");
    }
    return text.append(LAST_LINE).append('\n').toString();
  }

  private static void append(StringBuilder text, String what, String hash, OutputPath path) {
    text.append(what).append(' ').append(hash).append("  ").append(path).append('\n');
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException with the line that is wrong, if it is anything else
   */
  static SwapJournal parse(String text) {
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last < 1 || !lines.get(0).equals(FIRST_LINE) || !lines.get(last).equals(LAST_LINE)) {
      throw new IllegalArgumentException("it is not a whole journal");
    }
    SortedMap<OutputPath, String> created = new TreeMap<>();
    SortedMap<OutputPath, String> same = new TreeMap<>();
    SortedMap<OutputPath, String> foreign = new TreeMap<>();
    List<OutputPath> kept = new ArrayList<>();
    for (int i = 1; i < last; i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches()) {
        throw new IllegalArgumentException("line " + (i + 1) + " is no step");
      }
      if (line.group(1) != null) {
        kept.add(OutputPath.of(line.group(2)));
      } else if (line.group(3) != null) {
        SortedMap<OutputPath, String> hashes =
            switch (line.group(3)) {
              case "new" -> created;
              case "same" -> same;
              default -> foreign;
            };
        hashes.put(OutputPath.of(line.group(5)), line.group(4));
      }
    }
    return new SwapJournal(
        lines.contains("root"), created, same, foreign, kept, lines.contains("manifest"));
  }
}
