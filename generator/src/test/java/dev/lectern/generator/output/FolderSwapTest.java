package dev.lectern.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder in which nothing but plain files lies is swapped as a whole. */
class FolderSwapTest {

  private static final FileTime OLD = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

  private static final List<RenderedFile> BEFORE =
      List.of(
          file("changed.html", "old"),
          file("gone/x.html", "x"),
          file("same.html", "same"),
          file("sub/changed.html", "old"),
          file("sub/same.html", "same"));

  private static final List<RenderedFile> AFTER =
      List.of(
          file("changed.html", "new"),
          file("fresh/deep/y.html", "y"),
          file("same.html", "same"),
          file("sub/changed.html", "new"),
          file("sub/same.html", "same"));

  private final Path parent;
  private final Path site;
  private final OutputFolder folder;

  FolderSwapTest(@TempDir Path temporary) throws IOException {
    parent = Files.createDirectory(temporary.resolve("parent"));
    site = parent.resolve("site");
    folder = new OutputFolder(site);
  }

  @BeforeEach
  void publishAndMakeOld() throws IOException {
    folder.publish(BEFORE);
    for (Path place : everything(parent)) {
      if (Files.isRegularFile(place)) {
        Files.setLastModifiedTime(place, OLD);
      }
    }
  }

  private static RenderedFile file(String path, String text) {
    return RenderedFile.text(OutputPath.of(path), text);
  }

  private static List<Path> everything(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }

  /** Everything in a folder: each file's text and time, each link and folder. */
  private static SortedMap<String, String> snapshot(Path folder) throws IOException {
    SortedMap<String, String> snapshot = new TreeMap<>();
    for (Path place : everything(folder)) {
      String name = folder.relativize(place).toString();
      if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
        snapshot.put(name, Files.getLastModifiedTime(place) + " " + Files.readString(place));
      } else {
        snapshot.put(name, Files.isSymbolicLink(place) ? "a link" : "a folder");
      }
    }
    return snapshot;
  }

  private static Object key(Path place) throws IOException {
    Object key = Files.readAttributes(place, BasicFileAttributes.class).fileKey();
    assumeThat(key).as("the system tells files apart by keys").isNotNull();
    return key;
  }

  /** The folder is another one than before, where it would be the same file by file. */
  private void assertSwapped(Object keyBefore) throws IOException {
    assertThat(key(site)).isNotEqualTo(keyBefore);
  }

  private void assertNothingIsLeft() {
    assertThat(parent.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  private Path staging() throws IOException {
    return Staging.all(new Location(site)).get(0);
  }

  /** Does something once, just before a step whose target has this ending. */
  private static class BusyDisk implements Disk {

    @FunctionalInterface
    interface Deed {
      void run() throws IOException;
    }

    private final String step;
    private final String target;
    private final Deed deed;
    private boolean isDone;

    BusyDisk(String step, String target, Deed deed) {
      this.step = step;
      this.target = target;
      this.deed = deed;
    }

    private synchronized void before(String current, Path place) throws IOException {
      if (!isDone && current.equals(step) && place.toString().endsWith(target)) {
        isDone = true;
        deed.run();
      }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      before("write", file);
      Disk.super.write(file, bytes);
    }

    @Override
    public void link(Path from, Path to) throws IOException {
      before("link", to);
      Disk.super.link(from, to);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
      before("copy", to);
      Disk.super.copy(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      before("move", to);
      Disk.super.move(from, to);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      before("rename", to);
      Disk.super.rename(from, to);
    }
  }

  private WriteReport publish(String step, String target, BusyDisk.Deed deed) {
    return new OutputFolder(site, new BusyDisk(step, target, deed)).publish(AFTER);
  }

  private static void fail() throws IOException {
    throw new IOException("Input/output error");
  }

  @Test
  void whatDoesNotChangeStaysTheSameFileWithItsTime() throws IOException {
    Object root = key(site);
    Object same = key(site.resolve("sub/same.html"));

    WriteReport report = folder.publish(AFTER);

    assertThat(report.summary()).isEqualTo("3 written, 2 unchanged, 1 removed");
    assertSwapped(root);
    assertThat(key(site.resolve("sub/same.html"))).isEqualTo(same);
    assertThat(Files.getLastModifiedTime(site.resolve("sub/same.html"))).isEqualTo(OLD);
    assertThat(Files.getLastModifiedTime(site.resolve("sub/changed.html"))).isNotEqualTo(OLD);
    assertThat(site.resolve("gone")).doesNotExist();
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
    assertThat(folder.compare(AFTER).foreign()).isEmpty();
    assertNothingIsLeft();
  }

  @Test
  void publicationOfNothingLeavesAnEmptyFolder() throws IOException {
    folder.publish(List.of());
    assertThat(site).isEmptyDirectory();
    assertNothingIsLeft();
    folder.publish(AFTER);
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
    assertNothingIsLeft();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are other ones")
  void foldersKeepTheirPermissions() throws IOException {
    Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwxrwx---"));
    Files.setPosixFilePermissions(
        site.resolve("sub"), PosixFilePermissions.fromString("rwx--x--x"));
    Object root = key(site);

    folder.publish(AFTER);

    assertSwapped(root);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site)))
        .isEqualTo("rwxrwx---");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve("sub"))))
        .isEqualTo("rwx--x--x");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "owners are other ones")
  void foldersKeepTheirOwnerAndTheBitsThatHandDownTheirGroup() throws IOException {
    assumeThat(System.getProperty("user.name")).as("skipped: owners need root").isEqualTo("root");
    Files.setAttribute(site, "unix:uid", 12);
    Files.setAttribute(site, "unix:gid", 34);
    Files.setAttribute(site, "unix:mode", 02775);
    Object root = key(site);

    folder.publish(AFTER);

    assertSwapped(root);
    assertThat(Files.readAttributes(site, "unix:uid,gid,mode"))
        .containsEntry("uid", 12)
        .containsEntry("gid", 34)
        .containsEntry("mode", 0040000 | 02775);
    assertThat(Files.getAttribute(site.resolve("fresh"), "unix:gid")).isEqualTo(34);
  }

  @Test
  void filesOfOthersAreTakenAlongAsTheyAre() throws IOException {
    for (String path : List.of("mine.txt", "sub/mine.txt", "gone/mine.txt")) {
      Files.writeString(site.resolve(path), "mine");
      Files.setLastModifiedTime(site.resolve(path), OLD);
    }
    Object root = key(site);
    Object mine = key(site.resolve("gone/mine.txt"));

    folder.publish(AFTER);

    assertSwapped(root);
    assertThat(key(site.resolve("gone/mine.txt"))).isEqualTo(mine);
    for (String path : List.of("mine.txt", "sub/mine.txt", "gone/mine.txt")) {
      assertThat(site.resolve(path)).hasContent("mine");
      assertThat(Files.getLastModifiedTime(site.resolve(path))).isEqualTo(OLD);
    }
    assertThat(site.resolve("gone").toFile().list()).containsExactly("mine.txt");
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
    assertNothingIsLeft();
  }

  // The other way

  @Test
  void fileOfOthersIsNotCopied() throws IOException {
    Files.writeString(site.resolve("mine.txt"), "mine");
    Object root = key(site);
    publish("link", "mine.txt", FolderSwapTest::fail);
    assertThat(key(site)).isEqualTo(root);
    assertThat(site.resolve("mine.txt")).hasContent("mine");
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "empty folder",
        "folder of others",
        "much of others",
        "link",
        "link of a folder",
        "folder reached by a link"
      })
  void folderThatIsNotPlainStaysWhereItIs(String what) throws IOException {
    Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
    switch (what) {
      case "empty folder" -> Files.createDirectory(site.resolve("empty"));
      case "folder of others" -> {
        Files.createDirectory(site.resolve("mine"));
        Files.writeString(site.resolve("mine/mine.txt"), "mine");
      }
      case "much of others" -> {
        try (RandomAccessFile file =
            new RandomAccessFile(site.resolve("mine.iso").toFile(), "rw")) {
          file.setLength(17L << 20);
        }
      }
      case "link" -> Files.createSymbolicLink(site.resolve("link"), site.resolve("same.html"));
      case "link of a folder" -> Files.createSymbolicLink(site.resolve("link"), elsewhere);
      default -> {
        Files.move(site, elsewhere.resolve("real"));
        Files.createSymbolicLink(site, elsewhere.resolve("real"));
      }
    }
    Object root = key(site);
    folder.publish(AFTER);
    assertThat(key(site)).isEqualTo(root);
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rename old", "rename site", "copy incoming/same.html"})
  void whatTheSystemRefusesIsDoneFileByFileInTheSameRun(String refused) throws IOException {
    Object root = key(site);
    String[] words = refused.split(" ", 2);

    WriteReport report = publish(words[0], words[1], FolderSwapTest::fail);

    assertThat(report.summary()).isEqualTo("3 written, 2 unchanged, 1 removed");
    assertThat(key(site)).isEqualTo(root);
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
    assertThat(folder.compare(AFTER).foreign()).isEmpty();
    assertThat(Files.getLastModifiedTime(site.resolve("same.html"))).isEqualTo(OLD);
    assertNothingIsLeft();
  }

  /** Some disks give a file one name only. */
  @Test
  void withoutSecondNamesCopiesKeepTheirTimeAndEditsSurvive() throws IOException {
    Object root = key(site);
    Disk disk =
        new Disk() {
          @Override
          public void copy(Path from, Path to) throws IOException {
            Disk.makeFolder(Disk.parent(to));
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
          }

          @Override
          public void rename(Path from, Path to) throws IOException {
            if (to.endsWith("old")) {
              Files.writeString(site.resolve("sub/same.html"), "edited");
            }
            Disk.super.rename(from, to);
          }
        };
    new OutputFolder(site, disk).publish(AFTER);
    assertSwapped(root);
    assertThat(Files.getLastModifiedTime(site.resolve("same.html"))).isEqualTo(OLD);
    assertThat(site.resolve("sub/same.html")).hasContent("edited");
    assertNothingIsLeft();
  }

  @Test
  void firstPublicationThatMayNotBeRenamedIsDoneFileByFile() throws IOException {
    Path other = parent.resolve("other");
    new OutputFolder(other, new BusyDisk("rename", "other", FolderSwapTest::fail)).publish(AFTER);
    assertThat(new OutputFolder(other).compare(AFTER).isUpToDate()).isTrue();
    assertThat(Staging.all(new Location(other))).isEmpty();
  }

  @Test
  void fewChangesOfALargeFolderAreNotWorthASwap() {
    assertThat(changes(49, 4_951).areFewOfMany()).isTrue();
    assertThat(changes(50, 4_950).areFewOfMany()).as("one in a hundred").isFalse();
    assertThat(changes(1, 4_998).areFewOfMany()).as("not large").isFalse();
  }

  @Test
  void suchAFolderStaysWhereItIs() throws IOException {
    Object root = key(site);
    List<OutputPath> unchanged = new ArrayList<>(changes(0, 5_000).unchanged()); // but not there
    BEFORE.forEach(file -> unchanged.add(file.path()));
    RenderedFile fresh = file("fresh.html", "new");
    List<RenderedFile> next = new ArrayList<>(BEFORE);
    next.add(fresh);
    try (Staging staging = Staging.open(new Location(site))) {
      new Transaction(new Location(site), staging, Disk.LOCAL)
          .run(new Changes(List.of(fresh), unchanged, List.of()), Manifest.of(next));
    }
    assertThat(key(site)).isEqualTo(root);
    assertThat(folder.compare(next).isUpToDate()).isTrue();
  }

  private static Changes changes(int written, int unchanged) {
    List<RenderedFile> write = new ArrayList<>();
    List<OutputPath> stay = new ArrayList<>();
    for (int i = 0; i < written; i++) {
      write.add(file("written/" + i, ""));
    }
    for (int i = 0; i < unchanged; i++) {
      stay.add(OutputPath.of("unchanged/" + i));
    }
    return new Changes(write, stay, List.of());
  }

  // Failures

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write changed.html",
        "write y.html",
        "write manifest",
        "copy manifest-backup",
        "write journal-unfinished",
        "move journal",
        "move .site.lectern-manifest"
      })
  void failureAtAnyOtherStepLeavesEverythingAsItWas(String failure) throws IOException {
    SortedMap<String, String> before = snapshot(parent);
    String[] words = failure.split(" ", 2);

    assertThatThrownBy(() -> publish(words[0], words[1], FolderSwapTest::fail))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("It is as it was before.")
        .hasMessageContaining("Input/output error");

    assertThat(snapshot(parent)).isEqualTo(before);
    folder.publish(AFTER);
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
  }

  @Test
  void errorOfTheJvmIsUndoneToo() throws IOException {
    SortedMap<String, String> before = snapshot(parent);
    assertThatThrownBy(
            () ->
                publish(
                    "move",
                    ".site.lectern-manifest",
                    () -> {
                      throw new OutOfMemoryError("tried");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(snapshot(parent)).isEqualTo(before);
  }

  // Somebody else

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write changed.html",
        "copy incoming/same.html",
        "rename old",
      })
  void whatComesBetweenTheLookAndTheSwapIsCarriedOver(String moment) throws IOException {
    String[] words = moment.split(" ", 2);
    Object root = key(site);
    publish(
        words[0],
        words[1],
        () -> {
          Files.writeString(site.resolve("mine.txt"), "mine");
          Files.writeString(site.resolve("gone/mine.txt"), "and mine");
          Files.createDirectories(site.resolve("mine/empty"));
          Files.createDirectories(site.resolve("fresh"));
          Files.writeString(site.resolve("fresh/mine.txt"), "mine too");
          Files.createSymbolicLink(site.resolve("link"), Path.of("nowhere"));
        });

    assertSwapped(root);
    assertThat(site.resolve("mine.txt")).hasContent("mine");
    assertThat(site.resolve("gone/mine.txt")).hasContent("and mine");
    assertThat(site.resolve("gone/x.html")).doesNotExist();
    assertThat(site.resolve("mine/empty")).isEmptyDirectory();
    assertThat(site.resolve("fresh/mine.txt")).hasContent("mine too");
    assertThat(site.resolve("link")).isSymbolicLink();
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
    assertNothingIsLeft();
  }

  @Test
  void whatOthersDoToTheirFilesMeanwhileSurvives() throws IOException {
    for (String path : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      Files.writeString(site.resolve(path), "mine");
    }
    Disk disk =
        new BusyDisk(
            "rename",
            "old",
            () -> {
              Files.writeString(site.resolve("a.txt"), "edited in place");
              Files.delete(site.resolve("b.txt"));
              Files.writeString(site.resolve("b.txt"), "edited");
            }) {
          @Override
          public void move(Path from, Path to) throws IOException {
            if (to.endsWith(".site.lectern-manifest")) {
              Path old = staging().resolve("old");
              Files.delete(old.resolve("c.txt"));
              Files.writeString(old.resolve("c.txt"), "late");
              Files.delete(site.resolve("d.txt"));
              Files.writeString(site.resolve("d.txt"), "edited in the new folder");
            }
            super.move(from, to);
          }
        };
    new OutputFolder(site, disk).publish(AFTER);
    assertThat(site.resolve("a.txt")).hasContent("edited in place");
    assertThat(site.resolve("b.txt")).hasContent("edited");
    assertThat(site.resolve("c.txt")).hasContent("late");
    assertThat(site.resolve("d.txt")).hasContent("edited in the new folder");
    assertNothingIsLeft();
  }

  /** As file by file, where an unchanged file is not touched. */
  @Test
  void editOfAFileThatDoesNotChangeSurvives() throws IOException {
    publish(
        "rename",
        "old",
        () -> {
          Files.delete(site.resolve("same.html"));
          Files.writeString(site.resolve("same.html"), "edited");
          Files.writeString(site.resolve("sub/same.html"), "edited in place");
        });
    assertThat(site.resolve("same.html")).hasContent("edited");
    assertThat(site.resolve("sub/same.html")).hasContent("edited in place");
    assertNothingIsLeft();
  }

  @Test
  void fileThatComesWhereANewOneBelongsUndoesEverythingAndIsNamed() throws IOException {
    SortedMap<String, String> before = snapshot(parent);
    Path theirs = site.resolve("fresh/deep/y.html");
    assertThatThrownBy(
            () ->
                publish(
                    "rename",
                    "old",
                    () -> {
                      Files.createDirectories(Disk.parent(theirs));
                      Files.writeString(theirs, "mine");
                      Files.writeString(site.resolve("also.txt"), "mine");
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("It is as it was before.")
        .hasMessageContaining("fresh/deep/y.html: a file with other content");
    assertThat(theirs).hasContent("mine");
    assertThat(site.resolve("also.txt")).hasContent("mine");
    Files.delete(theirs);
    Files.delete(site.resolve("fresh/deep"));
    Files.delete(site.resolve("fresh"));
    Files.delete(site.resolve("also.txt"));
    assertThat(snapshot(parent)).isEqualTo(before);
  }

  /** A program that works in the folder follows it wherever it is moved. */
  @Test
  void whatComesIntoTheOldFolderAfterTheSwapIsCarriedOverAsWell() throws IOException {
    publish(
        "move",
        ".site.lectern-manifest",
        () -> {
          Files.writeString(staging().resolve("old/late.txt"), "mine");
          Files.writeString(staging().resolve("old/sub/late.txt"), "mine");
        });
    assertThat(site.resolve("late.txt")).hasContent("mine");
    assertThat(site.resolve("sub/late.txt")).hasContent("mine");
    assertNothingIsLeft();
  }

  @Test
  void whatHasNoPlaceIsNeverDeleted() throws IOException {
    publish(
        "move",
        ".site.lectern-manifest",
        () -> {
          Files.writeString(staging().resolve("old/late.txt"), "late");
          Files.writeString(site.resolve("late.txt"), "earlier");
        });
    assertThat(site.resolve("late.txt")).hasContent("earlier");
    assertThat(staging().resolve("old/late.txt")).hasContent("late");
    folder.publish(BEFORE);
    assertThat(staging().resolve("old/late.txt")).hasContent("late");

    Files.delete(site.resolve("late.txt"));
    folder.repair();
    assertThat(site.resolve("late.txt")).hasContent("late");
    assertNothingIsLeft();
  }

  @Test
  void folderThatSomebodyMakesBetweenTheTwoMovesIsMergedIntoTheOldOne() throws IOException {
    publish(
        "rename",
        "site",
        () -> {
          Files.createDirectories(site.resolve("sub"));
          Files.writeString(site.resolve("mine.txt"), "mine");
          Files.writeString(site.resolve("sub/mine.txt"), "mine too");
        });
    assertThat(site.resolve("mine.txt")).hasContent("mine");
    assertThat(site.resolve("sub/mine.txt")).hasContent("mine too");
    assertThat(folder.compare(AFTER).isUpToDate()).isTrue();
    assertNothingIsLeft();
  }

  // Killed runs

  /** Before each step keeps a copy of everything, as a run that is killed there would leave it. */
  private static final class WitnessDisk implements Disk {

    private final Path parent;
    private final Path copies;
    private final List<String> steps = new ArrayList<>();

    WitnessDisk(Path parent, Path copies) {
      this.parent = parent;
      this.copies = copies;
    }

    private synchronized void before(String step, Path place) throws IOException {
      Path copy = Files.createDirectories(copies.resolve(String.valueOf(steps.size())));
      steps.add(step + " " + place.getFileName());
      Map<Object, Path> known = new HashMap<>(); // what is one file stays one
      for (Path each : everything(parent)) {
        Path to = copy.resolve(parent.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(to);
          continue;
        }
        Object key = Files.readAttributes(each, BasicFileAttributes.class).fileKey();
        Path same = key == null ? null : known.putIfAbsent(key, to);
        if (same == null) {
          Files.copy(each, to);
        } else {
          Files.createLink(to, same);
        }
      }
    }

    @Override
    public synchronized void write(Path file, byte[] bytes) throws IOException {
      before("write", file);
      Disk.super.write(file, bytes);
    }

    @Override
    public void link(Path from, Path to) throws IOException {
      before("link", to);
      Disk.super.link(from, to);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
      before("copy", to);
      Disk.super.copy(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      before("move", to);
      Disk.super.move(from, to);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      before("rename", to);
      Disk.super.rename(from, to);
    }

    @Override
    public void settle(Path place) {
      if (place.equals(parent)) { // elsewhere nothing has changed since the step before
        try {
          before("settle", place);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      Disk.super.settle(place);
    }
  }

  private static boolean holds(Path folder, List<RenderedFile> files) {
    FolderDifference difference = new OutputFolder(folder).compare(files);
    return difference.isUpToDate() && difference.foreign().isEmpty();
  }

  private static SortedMap<String, String> texts(List<RenderedFile> files) {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach(file -> texts.put(file.path().value(), file.text()));
    return texts;
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (RenderedFile file : new PublishedFiles(folder).all()) {
      texts.put(file.path().value(), file.text());
    }
    return texts;
  }

  /** What a copy holds before anybody repairs it, and what the next run makes of it. */
  private static String killedState(Path copy, List<RenderedFile> old) throws IOException {
    Path there = copy.resolve("site");
    SortedMap<String, String> texts = texts(there);
    String state =
        !Files.exists(there)
            ? "none"
            : texts.equals(texts(old)) ? "old" : texts.equals(texts(AFTER)) ? "new" : "torn";
    new OutputFolder(there).repair();
    assertThat(holds(there, old)).isTrue();
    assertThat(Staging.all(new Location(there))).isEmpty();
    new OutputFolder(there).publish(AFTER);
    assertThat(holds(there, AFTER)).isTrue();
    assertThat(copy.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
    return state;
  }

  @Test
  void killedAtAnyStepItLeavesOldOrNewAndTheNextRunRepairsIt(@TempDir Path copies)
      throws IOException {
    WitnessDisk disk = new WitnessDisk(parent, copies);
    new OutputFolder(site, disk).publish(AFTER);

    List<String> states = new ArrayList<>();
    for (int i = 0; i < disk.steps.size(); i++) {
      String state = killedState(copies.resolve(String.valueOf(i)), BEFORE);
      if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
        states.add(state);
      }
      if (state.equals("none")) {
        assertThat(disk.steps.get(i)).isEqualTo("rename site");
      }
    }
    assertThat(states).containsExactly("old", "none", "new");
    assertThat(disk.steps)
        .containsSubsequence("move journal", "rename old", "rename site", "settle parent");
  }

  @Test
  void killedAtAnyStepTheFirstPublicationLeavesNothingOrEverything(@TempDir Path copies)
      throws IOException {
    Files.delete(folder.manifestFile());
    for (Path place : everything(site).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(place);
    }
    WitnessDisk disk = new WitnessDisk(parent, copies);
    new OutputFolder(site, disk).publish(AFTER);

    for (int i = 0; i < disk.steps.size(); i++) {
      assertThat(killedState(copies.resolve(String.valueOf(i)), List.of())).isIn("none", "new");
    }
  }

  /** Somebody worked in the new folder between the kill and the next run. */
  @Test
  void undoingAKilledSwapLosesNothingOfWhatCameInto(@TempDir Path copies) throws IOException {
    Files.writeString(site.resolve("theirs.txt"), "theirs");
    Files.writeString(site.resolve("gone/theirs.txt"), "theirs");
    WitnessDisk disk = new WitnessDisk(parent, copies);
    new OutputFolder(site, disk).publish(AFTER);
    Path copy = copies.resolve(String.valueOf(disk.steps.indexOf("move .site.lectern-manifest")));
    Path there = copy.resolve("site");
    assertThat(there.resolve("changed.html")).hasContent("new");
    Files.writeString(there.resolve("mine.txt"), "mine");
    Files.writeString(there.resolve("fresh/mine.txt"), "mine");
    Files.writeString(there.resolve("fresh/deep/y.html"), "edited");
    Files.delete(there.resolve("gone/theirs.txt"));
    Files.writeString(there.resolve("gone/theirs.txt"), "edited");
    Files.delete(there.resolve("same.html"));
    Files.writeString(there.resolve("same.html"), "edited");

    new OutputFolder(there).repair();

    assertThat(there.resolve("changed.html")).hasContent("old");
    assertThat(there.resolve("gone/x.html")).hasContent("x");
    assertThat(there.resolve("mine.txt")).hasContent("mine");
    assertThat(there.resolve("fresh/mine.txt")).hasContent("mine");
    assertThat(there.resolve("fresh/deep/y.html")).hasContent("edited");
    assertThat(there.resolve("theirs.txt")).hasContent("theirs");
    assertThat(there.resolve("gone/theirs.txt")).hasContent("edited");
    assertThat(there.resolve("same.html")).hasContent("edited");
    assertThat(Staging.all(new Location(there))).isEmpty();
  }

  /** Nothing was swapped yet: an edit after the kill is newer than what waits in the staging. */
  @Test
  void undoingASwapThatWasOnlyMadeReadyTouchesNoEdit(@TempDir Path copies) throws IOException {
    WitnessDisk disk = new WitnessDisk(parent, copies);
    new OutputFolder(site, disk).publish(AFTER);
    Path there = copies.resolve(disk.steps.indexOf("rename old") + "/site");
    for (String path : List.of("same.html", "changed.html", "gone/x.html")) {
      Files.delete(there.resolve(path));
      Files.writeString(there.resolve(path), "edited");
    }
    new OutputFolder(there).repair();
    for (String path : List.of("same.html", "changed.html", "gone/x.html")) {
      assertThat(there.resolve(path)).hasContent("edited");
    }
    assertThat(Staging.all(new Location(there))).isEmpty();
  }

  @Test
  void journalSurvivesBeingWrittenAndRead() {
    SwapJournal journal =
        new SwapJournal(
            true,
            new TreeMap<>(Map.of(OutputPath.of("a b/c/ d"), "0".repeat(64))),
            new TreeMap<>(Map.of(OutputPath.of("same"), "1".repeat(64))),
            new TreeMap<>(Map.of(OutputPath.of("foreign"), "2".repeat(64))),
            List.of(OutputPath.of("kept b")),
            true);
    assertThat(SwapJournal.parse(journal.text())).isEqualTo(journal);
    assertThat(SwapJournal.isMeantBy(journal.text())).isTrue();
  }

  @Test
  void journalThatCannotBeReadIsAnErrorThatSaysWhatToDo() throws IOException {
    Path leftover = Files.createDirectories(parent.resolve(".lectern-staging-site-7"));
    Files.writeString(leftover.resolve("journal"), "lectern-swap 1\nkept ../../x\nend\n");
    assertThatThrownBy(folder::repair)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("then build again");
  }
}
