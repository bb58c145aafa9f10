package dev.lectern.content.load;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/**
 * Which files of a content folder may be others than when it was read last.
 *
 * @param any whether it is not known, so that all are looked at
 * @param files below the real path of the folder; files that have come or gone among them
 */
public record Changed(boolean any, Set<Path> files) {

  /** Nothing is known. */
  public static final Changed ANY = new Changed(true, Set.of());

  public Changed {
    files = Set.copyOf(files);
  }

  /** All others are as they were. */
  public static Changed only(Collection<Path> files) {
    return new Changed(false, Set.copyOf(files));
  }
}
