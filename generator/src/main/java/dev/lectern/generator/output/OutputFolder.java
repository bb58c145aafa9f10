package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A published folder, with a manifest beside it that says which of its files were written by
 * earlier publications: for {@code out/site} it is {@code out/.site.lectern-manifest}, and for
 * {@code out/.site} too.
 *
 * <p>A publication changes everything or nothing, leaves files alone that have their bytes already
 * (their modification time stays), deletes what it wrote earlier and no longer plans, and never
 * touches a file that it did not write. A file of its own is replaced even if somebody edited it
 * since. One publication at a time: a second one into the same folder is refused. A run that was
 * killed is undone by the next one before it does anything else.
 *
 * <p>Where others have nothing but files in it, the folder is replaced by another one, so that even
 * a run that is killed leaves no mixture; a program that works in the folder, such as a shell, then
 * has to enter it again.
 */
public final class OutputFolder {

  private final Path folder;
  private final Location location;
  private final DiskFolder published;
  private final Disk disk;

  /** The manifest that was read last; it is seldom another one. */
  private @Nullable Manifest known;

  /**
   * @param folder the published folder; neither it nor its parent need exist
   * @throws IllegalArgumentException if it is the root of a file system
   */
  public OutputFolder(Path folder) {
    this(folder, Disk.LOCAL);
  }

  OutputFolder(Path folder, Disk disk) {
    this.folder = folder.toAbsolutePath().normalize();
    this.location = new Location(this.folder);
    this.published = new DiskFolder(this.folder);
    this.disk = disk;
  }

  /** The manifest's place, whether it is there or not. */
  public Path manifestFile() {
    return location.manifest();
  }

  /** Where a build may leave what it read and wrote, {@code .site.lectern-record}. */
  public Path recordFile() {
    return location.record();
  }

  /** Where a build may keep what it made of what, {@code .site.lectern-cache}. */
  public Path cacheFile() {
    return location.cache();
  }

  /** What takes files of the next publication to the disk while others are still made. */
  public EarlyFiles early() {
    return early(EarlyFiles.IN_MEMORY);
  }

  /**
   * The same.
   *
   * @param inMemory how many bytes of what it is given stay in memory
   */
  public EarlyFiles early(long inMemory) {
    return new EarlyFiles(location, disk, inMemory);
  }

  /**
   * Makes the folder hold these files.
   *
   * @param files in any order; no path twice, none that is a folder of another
   * @throws OutputException if something is in the way, or the disk does not let it; the folder is
   *     then as it was before
   * @throws IllegalArgumentException if the files themselves do not go together
   */
  public WriteReport publish(Collection<RenderedFile> files) {
    try (EarlyFiles none = early()) {
      return publish(files, none);
    }
  }

  /**
   * The same of files some of which may be on the disk already.
   *
   * @param files all of them, in any order
   * @param early what took some of them, to be closed afterwards
   */
  public WriteReport publish(Collection<RenderedFile> files, EarlyFiles early) {
    Map<OutputPath, RenderedFile> planned = byPath(files);
    try {
      early.finish();
      Leftovers leftovers = new Leftovers(location);
      boolean isAlone = early.isLocked();
      Work before = null;
      if (isAlone
          || !leftovers.areThere() && Files.exists(manifestFile(), LinkOption.NOFOLLOW_LINKS)) {
        before = work(planned);
        if (before.isDone()) {
          return before.changes().report(); // and a folder that nobody may write is good enough
        }
      }
      boolean killed = !isAlone && leftovers.areThere();
      early.lock();
      // Who had the lock until now may have written, and then another manifest.
      Work work =
          before == null || killed || !readManifest().isSame(before.previous())
              ? work(planned)
              : before;
      if (!work.isDone()) {
        early.keepOnly(work.changes().write());
        new Transaction(location, early.staging(), disk).run(work.changes(), work.next());
        known = work.next();
      }
      return work.changes().report();
    } catch (IOException e) {
      throw failed(
          "The output folder " + folder + " could not be written. It is as it was before.", e);
    }
  }

  /**
   * Puts the folder back as it was before a run that was killed while it wrote; without one,
   * nothing happens. A publication does so by itself; this is for a run that may not come to
   * publish.
   *
   * @throws OutputException if another run is writing, or the disk does not let it
   */
  public void repair() {
    try {
      Leftovers leftovers = new Leftovers(location);
      if (leftovers.areThere()) {
        try (OutputLock lock = OutputLock.take(location)) {
          leftovers.undo();
        }
      }
    } catch (IOException e) {
      throw failed("The output folder " + folder + " could not be repaired.", e);
    }
  }

  /**
   * Says how the folder differs from these files; writes nothing.
   *
   * @param files in any order; no path twice, none that is a folder of another
   * @throws OutputException if the disk cannot be read
   * @throws IllegalArgumentException if the files themselves do not go together
   */
  public FolderDifference compare(Collection<RenderedFile> files) {
    Map<OutputPath, RenderedFile> planned = byPath(files);
    try {
      Manifest previous = readManifest();
      OneLook look = new OneLook(published);
      List<OutputPath> missing = new ArrayList<>();
      List<OutputPath> changed = new ArrayList<>();
      for (RenderedFile file : planned.values()) {
        Found found = look.found(file.path());
        if (found == Found.NOTHING) {
          missing.add(file.path());
        } else if (!look.has(file)) {
          changed.add(file.path());
        }
      }
      Set<String> foreign = new TreeSet<>(published.everything());
      planned.keySet().forEach(path -> foreign.remove(path.value()));
      previous.hashes().keySet().forEach(path -> foreign.remove(path.value()));
      return new FolderDifference(
          missing,
          changed,
          stale(Manifest.of(planned.values()), previous, look),
          List.copyOf(foreign));
    } catch (IOException e) {
      throw failed("The output folder " + folder + " could not be read.", e);
    }
  }

  /**
   * How one file differs from what is on the disk at its place, as a unified diff from the disk to
   * the file; empty if it does not.
   *
   * @param maximumLines see {@link UnifiedDiff}
   * @throws OutputException if the disk cannot be read
   */
  public String diff(RenderedFile file, int maximumLines) {
    try {
      boolean there = published.found(file.path()) == Found.FILE;
      byte[] before = there ? published.read(file.path()) : new byte[0];
      String from = there ? "a/" + file.path() : "/dev/null";
      return UnifiedDiff.of(from, "b/" + file.path(), before, file.bytes(), maximumLines);
    } catch (IOException e) {
      throw failed("The output folder " + folder + " could not be read.", e);
    }
  }

  /**
   * What stands on the disk at a file's place, as text; nothing if there is no file, or if it is no
   * text in UTF-8.
   *
   * @throws OutputException if the disk cannot be read
   */
  public Optional<String> text(OutputPath path) {
    try {
      if (published.found(path) != Found.FILE) {
        return Optional.empty();
      }
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(published.read(path)))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("The output folder " + folder + " could not be read.", e);
    }
  }

  // What the files ask for

  /**
   * What is to do.
   *
   * @param previous what earlier publications wrote
   * @param isDone whether that is nothing
   */
  private record Work(Changes changes, Manifest previous, Manifest next, boolean isDone) {}

  private Work work(Map<OutputPath, RenderedFile> planned) throws IOException {
    Manifest previous = readManifest();
    Manifest next = Manifest.of(planned.values());
    OneLook look = new OneLook(published);
    look.ahead(List.copyOf(planned.values()));
    refuseIfInTheWay(planned, previous, look);
    Changes changes = changes(planned, previous, next, look);
    return new Work(changes, previous, next, changes.isEmpty() && isOnDisk(next));
  }

  /** In the order of their paths. */
  private static Map<OutputPath, RenderedFile> byPath(Collection<RenderedFile> files) {
    Map<OutputPath, RenderedFile> planned = new LinkedHashMap<>();
    List<RenderedFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(RenderedFile::path));
    for (RenderedFile file : sorted) {
      if (planned.put(file.path(), file) != null) {
        throw new IllegalArgumentException("planned twice: " + file.path());
      }
    }
    Set<String> folders = new HashSet<>();
    for (OutputPath path : planned.keySet()) {
      String name = path.value();
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
        String folder = name.substring(0, slash);
        if (folders.add(folder) && planned.containsKey(OutputPath.of(folder))) {
          throw new IllegalArgumentException(
              "planned as a file and as the folder of " + path + ": " + folder);
        }
      }
    }
    return planned;
  }

  private Changes changes(
      Map<OutputPath, RenderedFile> planned, Manifest previous, Manifest next, OneLook look)
      throws IOException {
    List<RenderedFile> write = new ArrayList<>();
    List<OutputPath> unchanged = new ArrayList<>();
    for (RenderedFile file : planned.values()) {
      if (look.has(file)) {
        unchanged.add(file.path());
      } else {
        write.add(file);
      }
    }
    return new Changes(write, unchanged, stale(next, previous, look));
  }

  private List<OutputPath> stale(Manifest next, Manifest previous, OneLook look)
      throws IOException {
    List<OutputPath> stale = new ArrayList<>();
    for (OutputPath path : previous.hashes().keySet()) {
      if (next.lists(path) || look.found(path) != Found.FILE) {
        continue;
      }
      // Only its case changed, and this disk takes both for one file: it is planned after all.
      Optional<OutputPath> other = next.listedIgnoringCase(path);
      boolean renamed =
          other.isPresent()
              && look.found(other.get()) == Found.FILE
              && published.areOneFile(path, other.get());
      if (!renamed) {
        stale.add(path);
      }
    }
    return stale;
  }

  // What is in the way

  private void refuseIfInTheWay(
      Map<OutputPath, RenderedFile> planned, Manifest previous, OneLook look) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw inTheWay(List.of(folder + ": not a folder"));
    }
    Map<OutputPath, String> places = new TreeMap<>();
    for (RenderedFile file : planned.values()) {
      if (look.has(file)) {
        continue;
      }
      Found found = look.found(file.path());
      boolean strange = found == Found.FILE && !wrote(file.path(), previous, look);
      if (strange || !found.isFree()) {
        places.put(file.path(), file.path() + ": " + found.phrase());
      }
    }
    for (OutputPath path : previous.hashes().keySet()) {
      Found found = look.found(path);
      if (found == Found.LINK || found == Found.BEHIND_LINK) {
        places.put(path, path + ": " + found.phrase());
      }
    }
    if (!places.isEmpty()) {
      throw inTheWay(List.copyOf(places.values()));
    }
  }

  /** Whether a file that is there was written by an earlier publication. */
  private boolean wrote(OutputPath path, Manifest previous, OneLook look) throws IOException {
    if (previous.lists(path)) {
      return true;
    }
    Optional<OutputPath> other = previous.listedIgnoringCase(path);
    return other.isPresent()
        && look.found(other.get()) == Found.FILE
        && published.areOneFile(path, other.get());
  }

  private OutputException inTheWay(List<String> places) {
    return new OutputException(
        "In the output folder "
            + folder
            + " something that Lectern did not write is in the way. Nothing was written.",
        places,
        "Move it away or delete it, or choose another output folder; then build again.",
        null);
  }

  // The manifest

  private Manifest readManifest() throws IOException {
    Path file = manifestFile();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Manifest.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw unreadableManifest("it is not a file", null);
    }
    return parse(file);
  }

  private Manifest parse(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      Manifest last = known;
      if (last == null || !last.text().equals(text)) {
        last = Manifest.parse(text);
        known = last;
      }
      return last;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw unreadableManifest(String.valueOf(e.getMessage()), e);
    }
  }

  private OutputException unreadableManifest(String reason, @Nullable Exception cause) {
    return new OutputException(
        "The manifest of the output folder cannot be read. Nothing was written.",
        List.of(manifestFile() + ": " + reason),
        "Restore it from version control, or delete it together with the folder " + folder + ".",
        cause);
  }

  private boolean isOnDisk(Manifest manifest) throws IOException {
    return Files.isRegularFile(manifestFile(), LinkOption.NOFOLLOW_LINKS)
        && Files.readString(manifestFile()).equals(manifest.text());
  }

  private static OutputException failed(String what, IOException cause) {
    return new OutputException(
        what,
        List.of(cause.toString()),
        "Check that the disk has room and that you may write there; then build again.",
        cause);
  }
}
