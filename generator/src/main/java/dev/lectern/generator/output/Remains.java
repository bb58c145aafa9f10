package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The folder that a {@link FolderSwap} took out of its place, or put back out of it. Between the
 * look at a folder and the swap somebody may have put something into it, and a program that works
 * in it may do so even later. That is moved to the same path in the published folder, never
 * deleted, and never over anything but the version before it: a file that we took along unchanged.
 */
final class Remains {

  private final Location location;
  private final DiskFolder published;
  private final Staging staging;
  private final Disk disk;

  /** The files that are known by their paths, and the folders that they are in. */
  private final Set<String> files = new HashSet<>();

  private final Set<String> folders = new HashSet<>();

  /** Those that are replaced or removed, those that stay, and of these others' ones. */
  private final Set<String> kept = new HashSet<>();

  private final Set<String> same = new HashSet<>();
  private final Set<String> foreign = new HashSet<>();

  /** What was in a file, by its path; not of those that are replaced or removed. */
  private final Map<String, String> hashes = new HashMap<>();

  Remains(Location location, Staging staging, SwapJournal journal, Disk disk) {
    this.location = location;
    this.published = new DiskFolder(location.folder());
    this.staging = staging;
    this.disk = disk;
    journal.kept().forEach(path -> kept.add(path.value()));
    journal.same().forEach((path, hash) -> hashes.put(path.value(), hash));
    journal.foreign().forEach((path, hash) -> hashes.put(path.value(), hash));
    journal.foreign().keySet().forEach(path -> foreign.add(path.value()));
    same.addAll(hashes.keySet());
    journal.created().forEach((path, hash) -> hashes.put(path.value(), hash));
    files.addAll(kept);
    files.addAll(hashes.keySet());
    for (String file : files) {
      for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
        folders.add(file.substring(0, slash));
      }
    }
  }

  /**
   * Moves to the published folder what is in one that was there until just now and is not ours;
   * leaves ours where it is, for a rollback. If there is no such folder, nothing happens.
   *
   * @throws IOException if something stands already where a thing belongs
   */
  void carryOver(Path folder) throws IOException {
    if (exists(folder)) {
      carryOver(folder, "");
    }
  }

  /**
   * @param name the folder's path in the one that was there; empty for that itself
   */
  private void carryOver(Path folder, String name) throws IOException {
    for (Path child : PlainFolder.children(folder)) {
      String path = path(name, child);
      Found found = DiskFolder.kindOf(child);
      if (isLookedInto(path, found, folders)) {
        carryOver(child, path);
      } else if (found == Found.FILE) {
        carryOverFile(child, path);
      } else if (found != Found.NOTHING) {
        move(child, path, found);
      }
    }
  }

  private void carryOverFile(Path place, String path) throws IOException {
    if (!kept.contains(path) && !isAsWritten(place, path) && !isEditOfSame(place, path)) {
      move(place, path, Found.FILE);
    }
  }

  private void move(Path place, String path, Found found) throws IOException {
    if (!moved(place, path)) {
      throw new IOException(
          path + ": " + found.phrase() + ", which came there while the folder was being written");
    }
  }

  private boolean isLookedInto(String path, Found found, Set<String> ourFolders)
      throws IOException {
    return found == Found.FOLDER
        && (ourFolders.contains(path) || published.found(path) == Found.FOLDER);
  }

  /** Whether a file has the bytes that it had: by being the published one, or by its hash. */
  private boolean isAsWritten(Path place, String path) throws IOException {
    String hash = hashes.get(path);
    if (hash == null) {
      return false;
    }
    Path other = location.folder().resolve(path);
    return (exists(other) && Files.isSameFile(place, other)) || hash.equals(hash(place));
  }

  /** A file that the publication leaves alone was edited: that is left alone, too. */
  private boolean isEditOfSame(Path place, String path) throws IOException {
    Path other = location.folder().resolve(path);
    boolean isEdit =
        same.contains(path)
            && published.found(path) == Found.FILE
            && hash(other).equals(hashes.get(path));
    if (isEdit) {
      disk.rename(place, other);
    }
    return isEdit;
  }

  /**
   * Deletes what is ours, and second names of others' files, and moves the rest to the published
   * folder.
   *
   * @return whether all of it is gone: not if something stands where a thing belongs
   */
  boolean remove() throws IOException {
    boolean oldIsGone = removed(staging.old(), "", files, folders);
    boolean newIsGone = removed(staging.incoming(), "", files, folders);
    return removeArrived() && oldIsGone && newIsGone;
  }

  /** The same for a folder that somebody made: nothing in it is ours. */
  boolean removeArrived() throws IOException {
    return removed(staging.arrived(), "", Set.of(), Set.of());
  }

  private boolean removed(Path folder, String name, Set<String> ours, Set<String> ourFolders)
      throws IOException {
    if (!exists(folder)) {
      return true;
    }
    for (Path child : PlainFolder.children(folder)) {
      String path = path(name, child);
      Found found = DiskFolder.kindOf(child);
      if (isLookedInto(path, found, ourFolders)) {
        removed(child, path, ours, ourFolders);
      } else if (found == Found.FILE && ours.contains(path)) {
        if (!foreign.contains(path) || isSafe(child, path)) {
          Files.deleteIfExists(child);
        }
      } else if (found != Found.NOTHING) {
        moved(child, path);
      }
    }
    try {
      Files.delete(folder);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  /** Whether a file of others is in the published folder as well, or is moved there now. */
  private boolean isSafe(Path place, String path) throws IOException {
    boolean isThere = published.found(path) == Found.FILE;
    return isThere ? isAsWritten(place, path) || isEditOfSame(place, path) : moved(place, path);
  }

  private boolean moved(Path from, String path) throws IOException {
    if (published.found(path) != Found.NOTHING) {
      return false;
    }
    Path place = location.folder().resolve(path);
    Disk.makeFolder(Disk.parent(place));
    disk.rename(from, place);
    return true;
  }

  private static String path(String folder, Path child) {
    return (folder.isEmpty() ? "" : folder + "/") + child.getFileName();
  }

  private static String hash(Path file) throws IOException {
    return Sha256.hex(Files.readAllBytes(file));
  }

  private static boolean exists(Path place) {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }
}
