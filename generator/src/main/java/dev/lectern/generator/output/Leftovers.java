package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The staging folders of runs that were killed before they could remove them. */
final class Leftovers {

  private final Location location;
  private final DiskFolder published;
  private final Disk disk;

  Leftovers(Location location, Disk disk) {
    this.location = location;
    this.published = new DiskFolder(location.folder());
    this.disk = disk;
  }

  /**
   * Removes the leftovers. Files that a killed run had put in place are taken into the manifest
   * first, on the disk too: Lectern wrote them, though it did not come to say so.
   *
   * @return the manifest with those files
   * @throws OutputException if one is no leftover: its run is still at work
   */
  Manifest takeInto(Manifest manifest) throws IOException {
    List<Path> leftovers = Staging.all(location);
    Manifest known = manifest;
    for (Path leftover : leftovers) {
      if (Staging.isInUse(leftover)) {
        throw new OutputException(
            "Another build is writing the output folder "
                + location.folder()
                + ". Nothing was written.",
            List.of(leftover.toString()),
            "Wait until it is done; then build again.",
            null);
      }
      known = known.with(filesPutInPlaceBy(leftover));
    }
    if (!known.hashes().equals(manifest.hashes())) {
      try (Staging staging = Staging.open(location)) {
        disk.write(staging.manifest(), known.text().getBytes(StandardCharsets.UTF_8));
        disk.move(staging.manifest(), location.manifest());
      }
    }
    for (Path leftover : leftovers) {
      Staging.remove(leftover);
    }
    return known;
  }

  private Map<OutputPath, String> filesPutInPlaceBy(Path leftover) throws IOException {
    Map<OutputPath, String> found = new TreeMap<>();
    for (Map.Entry<OutputPath, String> entry : manifestIn(leftover).hashes().entrySet()) {
      OutputPath path = entry.getKey();
      if (published.found(path) == Found.FILE
          && Sha256.hex(published.read(path)).equals(entry.getValue())) {
        found.put(path, entry.getValue());
      }
    }
    return found;
  }

  private static Manifest manifestIn(Path leftover) throws IOException {
    Path file = Staging.manifestIn(leftover);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Manifest.empty();
    }
    try {
      return Manifest.parse(Files.readString(file));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // Killed while it wrote its manifest: it had moved nothing yet.
      return Manifest.empty();
    }
  }
}
