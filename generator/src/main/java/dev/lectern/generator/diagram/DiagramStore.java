package dev.lectern.generator.diagram;

import dev.lectern.generator.output.Disk;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.output.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drawings in a folder that is committed beside the content: {@code <key>.svg} each, and a manifest
 * that says for each key the SHA-256 of its drawing and what it was drawn with:
 *
 * <pre>
 * lectern-diagrams 1
 * 2cf24d…9824  486ea4…65f7  Chrome/156.0.8078.79, @expo-google-fonts/noto-sans 0.4.2
 * </pre>
 *
 * <p>The lines are sorted by key, so that two branches that both add drawings merge by the union of
 * their lines. A drawing that the manifest does not know, or knows otherwise, is none: somebody
 * edited it, or a merge went wrong. Files are put into place in one step, the manifest last: a run
 * that is ended anywhere leaves whole files, and at worst a drawing that is drawn once more.
 */
public final class DiagramStore {

  static final String MANIFEST = "manifest.txt";

  private static final String FIRST_LINE = "lectern-diagrams 1";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([0-9a-f]{64})  (.*)");
  private static final Pattern DRAWING = Pattern.compile("[0-9a-f]{64}\\.svg");
  private static final Pattern LEFT_OVER = Pattern.compile("\\.[0-9a-zA-Z.]+\\.part");

  /** More than any drawing that is accepted. */
  private static final long MAXIMUM_BYTES = 8L * 1024 * 1024;

  private final Path folder;
  private final Disk disk;

  /**
   * @param folder need not exist
   */
  public DiagramStore(Path folder) {
    this(folder, Disk.LOCAL);
  }

  DiagramStore(Path folder, Disk disk) {
    this.folder = folder.toAbsolutePath().normalize();
    this.disk = disk;
  }

  public Path folder() {
    return folder;
  }

  /**
   * A drawing with where it comes from.
   *
   * @param svg normalised
   * @param workshop what drew it that no lock file pins, on one line
   */
  public record Stored(String svg, String workshop) {}

  /**
   * What is stored under these keys; nothing for a key whose drawing is missing or is not the one
   * that the manifest knows.
   *
   * @throws OutputException if the disk cannot be read
   */
  public SortedMap<DiagramKey, Stored> read(Collection<DiagramKey> keys) {
    try {
      SortedMap<DiagramKey, Line> manifest = manifest();
      SortedMap<DiagramKey, Stored> found = new TreeMap<>();
      for (DiagramKey key : keys) {
        Line line = manifest.get(key);
        if (line != null) {
          read(key)
              .filter(svg -> sha256(svg).equals(line.sha256()))
              .ifPresent(svg -> found.put(key, new Stored(svg, line.workshop())));
        }
      }
      return found;
    } catch (IOException e) {
      throw failed("could not be read", e);
    }
  }

  /**
   * Puts drawings into the store; what else is in it stays.
   *
   * @throws OutputException if the disk does not let it; what was stored before is as it was
   */
  public void write(Map<DiagramKey, Stored> drawings) {
    if (drawings.isEmpty()) {
      return;
    }
    try {
      SortedMap<DiagramKey, Line> manifest = manifest();
      for (Map.Entry<DiagramKey, Stored> drawing : new TreeMap<>(drawings).entrySet()) {
        String svg = drawing.getValue().svg();
        put(drawing.getKey() + ".svg", svg);
        manifest.put(
            drawing.getKey(), new Line(sha256(svg), oneLine(drawing.getValue().workshop())));
      }
      put(MANIFEST, text(manifest));
    } catch (IOException e) {
      throw failed("could not be written. What was stored before is as it was", e);
    }
  }

  /**
   * Drops all drawings but those under these keys, and what a run that was ended left behind. Files
   * of other names are left alone.
   *
   * @return the names of the files that were dropped, sorted
   * @throws OutputException if the disk does not let it
   */
  public List<String> prune(Set<DiagramKey> used) {
    try {
      SortedMap<DiagramKey, Line> manifest = manifest();
      List<String> dropped = new ArrayList<>();
      if (manifest.keySet().retainAll(used)) {
        put(MANIFEST, text(manifest));
      }
      for (String name : names()) {
        boolean drawing = DRAWING.matcher(name).matches();
        if ((drawing && !manifest.containsKey(new DiagramKey(name.substring(0, 64))))
            || LEFT_OVER.matcher(name).matches()) {
          disk.delete(folder.resolve(name));
          dropped.add(name);
        }
      }
      return dropped;
    } catch (IOException e) {
      throw failed("could not be pruned", e);
    }
  }

  /** Whether the manifest has no drawing. */
  public boolean isEmpty() {
    return countOthers(Set.of()) == 0;
  }

  /** How many drawings the manifest has that are not among these. */
  public int countOthers(Set<DiagramKey> used) {
    try {
      SortedMap<DiagramKey, Line> manifest = manifest();
      manifest.keySet().removeAll(used);
      return manifest.size();
    } catch (IOException e) {
      throw failed("could not be read", e);
    }
  }

  // Files

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        files.forEach(file -> names.add(String.valueOf(file.getFileName())));
      }
    }
    names.sort(null);
    return names;
  }

  private Optional<String> read(DiagramKey key) throws IOException {
    Path file = folder.resolve(key + ".svg");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAXIMUM_BYTES) {
      return Optional.empty();
    }
    // Version control may have put line ends of Windows there.
    String svg = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return Optional.of(svg.replace("\r\n", "\n"));
  }

  private void put(String name, String text) throws IOException {
    Path place = folder.resolve(name);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path part = folder.resolve("." + name + ".part");
    try {
      Files.deleteIfExists(part);
      disk.write(part, bytes);
      disk.move(part, place);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  // The manifest

  private record Line(String sha256, String workshop) {}

  private SortedMap<DiagramKey, Line> manifest() throws IOException {
    Path file = folder.resolve(MANIFEST);
    SortedMap<DiagramKey, Line> lines = new TreeMap<>();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return lines;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      Matcher parts = LINE.matcher(line);
      // Any other line is the first one, or what a merge left: its drawings are drawn again.
      if (parts.matches()) {
        lines.put(new DiagramKey(parts.group(1)), new Line(parts.group(2), parts.group(3)));
      }
    }
    return lines;
  }

  private static String text(SortedMap<DiagramKey, Line> manifest) {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    manifest.forEach(
        (key, line) ->
            text.append(key)
                .append("  ")
                .append(line.sha256())
                .append("  ")
                .append(line.workshop())
                .append('\n'));
    return text.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String sha256(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private OutputException failed(String what, IOException e) {
    return new OutputException(
        "The diagram store " + folder + " " + what + ".",
        List.of(e.toString()),
        "Check that the disk has room and that you may read and write there.",
        e);
  }
}
