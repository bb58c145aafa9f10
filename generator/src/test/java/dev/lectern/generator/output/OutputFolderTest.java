package dev.lectern.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

  private static final FileTime OLD = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

  private final Path parent;
  private final Path site;
  private final OutputFolder folder;

  OutputFolderTest(@TempDir Path parent) {
    this.parent = parent;
    site = parent.resolve("site");
    folder = new OutputFolder(site);
  }

  private static RenderedFile file(String path, String text) {
    return RenderedFile.text(OutputPath.of(path), text);
  }

  private static List<OutputPath> paths(String... values) {
    return Stream.of(values).map(OutputPath::of).toList();
  }

  /** A file or link that somebody else put into the folder. */
  private Path place(String path, String text) throws IOException {
    Path place = site.resolve(path);
    Files.createDirectories(Disk.parent(place));
    return Files.writeString(place, text);
  }

  /** Everything in the parent folder: each file's text and time, each link and folder. */
  private SortedMap<String, String> snapshot() throws IOException {
    SortedMap<String, String> snapshot = new TreeMap<>();
    try (Stream<Path> all = Files.walk(parent)) {
      for (Path place : (Iterable<Path>) all::iterator) {
        String name = parent.relativize(place).toString();
        if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
          snapshot.put(name, Files.getLastModifiedTime(place) + " " + Files.readString(place));
        } else {
          snapshot.put(name, Files.isSymbolicLink(place) ? "a link" : "a folder");
        }
      }
    }
    return snapshot;
  }

  private void makeEverythingOld() throws IOException {
    try (Stream<Path> all = Files.walk(parent)) {
      for (Path place : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        Files.setLastModifiedTime(place, OLD);
      }
    }
  }

  @Test
  void firstPublicationWritesEverythingAndTheManifestBesideTheFolder() throws IOException {
    WriteReport report = folder.publish(List.of(file("b.html", "b"), file("a/x.html", "x")));

    assertThat(report.written()).isEqualTo(paths("a/x.html", "b.html"));
    assertThat(report.summary()).isEqualTo("2 written, 0 unchanged, 0 removed");
    assertThat(site.resolve("a/x.html")).hasContent("x");
    assertThat(site.resolve("b.html")).hasContent("b");
    assertThat(folder.manifestFile()).isEqualTo(parent.resolve(".site.lectern-manifest"));
    assertThat(folder.manifestFile())
        .hasContent(
            """
            lectern-manifest 1
            2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  a/x.html
            3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b.html
            """);
    assertThat(parent.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  @Test
  void manifestOfAHiddenFolderHasNoSecondDot() {
    OutputFolder hidden = new OutputFolder(parent.resolve(".plugin"));

    hidden.publish(List.of(file("plugin.json", "{}")));

    assertThat(hidden.manifestFile()).isEqualTo(parent.resolve(".plugin.lectern-manifest"));
    assertThat(parent.toFile().list())
        .containsExactlyInAnyOrder(".plugin", ".plugin.lectern-manifest");
  }

  @Test
  void secondPublicationOfTheSameFilesTouchesNothing() throws IOException {
    List<RenderedFile> files = List.of(file("a/x.html", "x"), file("b.html", "b"));
    folder.publish(files);
    makeEverythingOld();
    SortedMap<String, String> before = snapshot();

    WriteReport report = folder.publish(files);

    assertThat(report.changedAnything()).isFalse();
    assertThat(report.unchanged()).isEqualTo(paths("a/x.html", "b.html"));
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void onlyChangedFilesAreWritten() throws IOException {
    folder.publish(List.of(file("a.html", "a"), file("b.html", "b")));
    makeEverythingOld();

    WriteReport report = folder.publish(List.of(file("a.html", "a"), file("b.html", "new")));

    assertThat(report).isEqualTo(new WriteReport(paths("b.html"), paths("a.html"), paths()));
    assertThat(Files.getLastModifiedTime(site.resolve("a.html"))).isEqualTo(OLD);
    assertThat(Files.getLastModifiedTime(site.resolve("b.html"))).isNotEqualTo(OLD);
    assertThat(site.resolve("b.html")).hasContent("new");
  }

  @Test
  void filesNoLongerPlannedAreRemovedWithTheFoldersThatBecomeEmpty() throws IOException {
    folder.publish(
        List.of(
            file("a.html", "a"),
            file("x/y/z.html", "z"),
            file("k/l.html", "l"),
            file("k/m.html", "m")));
    place("k/notes.txt", "mine");

    WriteReport report = folder.publish(List.of(file("a.html", "a")));

    assertThat(report.removed()).isEqualTo(paths("k/l.html", "k/m.html", "x/y/z.html"));
    assertThat(site.resolve("x")).doesNotExist();
    assertThat(site.resolve("k").toFile().list()).containsExactly("notes.txt");
    assertThat(folder.manifestFile()).content().doesNotContain("z.html").contains("  a.html");
  }

  /** Two names for one file, as a disk has them that takes upper and lower case for the same. */
  @Test
  void fileOfOursInAnotherCaseIsNeitherForeignNorStale() throws IOException {
    folder.publish(List.of(file("Page.html", "old")));
    Files.createLink(site.resolve("page.html"), site.resolve("Page.html"));

    WriteReport report = folder.publish(List.of(file("page.html", "new")));

    assertThat(report).isEqualTo(new WriteReport(paths("page.html"), paths(), paths()));
    assertThat(site.resolve("page.html")).hasContent("new");
  }

  @Test
  void emptyFolderThatIsNotOursStays() throws IOException {
    folder.publish(List.of(file("a/x.html", "x")));
    Files.createDirectories(site.resolve("a/empty"));
    folder.publish(List.of());
    assertThat(site.resolve("a/empty")).isDirectory();
    assertThat(site.resolve("a/x.html")).doesNotExist();
  }

  @Test
  void fileOfOursThatSomebodyEditedIsReplaced() throws IOException {
    folder.publish(List.of(file("a.html", "a")));
    place("a.html", "edited");
    assertThat(folder.publish(List.of(file("a.html", "a"))).written()).isEqualTo(paths("a.html"));
    assertThat(site.resolve("a.html")).hasContent("a");
  }

  @Test
  void everyForeignFileInTheWayIsNamedAndNothingIsWritten() throws IOException {
    folder.publish(List.of(file("ours.html", "1")));
    place("a.html", "mine");
    place("b/c.html", "mine too");
    SortedMap<String, String> before = snapshot();

    OutputException refused =
        catchThrowableOfType(
            OutputException.class,
            () ->
                folder.publish(
                    List.of(
                        file("a.html", "a"),
                        file("b/c.html", "c"),
                        file("new.html", "n"),
                        file("ours.html", "2"))));

    assertThat(refused)
        .hasMessage(
            "In the output folder "
                + site
                + " something that Lectern did not write is in the way. Nothing was written.\n"
                + "  a.html: a file with other content, not written by Lectern\n"
                + "  b/c.html: a file with other content, not written by Lectern\n"
                + "Move it away or delete it, or choose another output folder; then build again.");
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void foreignFileWithTheSameBytesIsAdopted() throws IOException {
    place("a.html", "a");
    makeEverythingOld();

    assertThat(folder.publish(List.of(file("a.html", "a"))).unchanged()).isEqualTo(paths("a.html"));
    assertThat(Files.getLastModifiedTime(site.resolve("a.html"))).isEqualTo(OLD);

    folder.publish(List.of());
    assertThat(site.resolve("a.html")).doesNotExist();
  }

  @Test
  void folderInThePlaceOfAFileAndFileInThePlaceOfAFolderAreRefused() throws IOException {
    place("a.html/inside.txt", "mine");
    place("b", "mine");
    SortedMap<String, String> before = snapshot();

    assertThatThrownBy(() -> folder.publish(List.of(file("a.html", "a"), file("b/c/d.html", "d"))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("  a.html: a folder\n")
        .hasMessageContaining("  b/c/d.html: one of its folders is a file\n");
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void symbolicLinkOnThePathIsRefusedWhereverItLeads() throws IOException {
    Path outside = Files.createDirectories(parent.resolve("outside"));
    Files.writeString(outside.resolve("x.html"), "x");
    Files.createDirectories(site);
    Files.createSymbolicLink(site.resolve("dir"), outside);
    Files.createSymbolicLink(site.resolve("file.html"), outside.resolve("x.html"));
    Files.createSymbolicLink(site.resolve("dangling.html"), outside.resolve("none"));
    SortedMap<String, String> before = snapshot();

    assertThatThrownBy(
            () ->
                folder.publish(
                    List.of(
                        file("dir/x.html", "x"),
                        file("file.html", "x"),
                        file("dangling.html", "d"))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("  dir/x.html: one of its folders is a symbolic link\n")
        .hasMessageContaining("  file.html: a symbolic link\n")
        .hasMessageContaining("  dangling.html: a symbolic link\n");
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void nothingIsRemovedBehindASymbolicLink() throws IOException {
    folder.publish(List.of(file("dir/x.html", "x")));
    Path outside = parent.resolve("outside");
    Files.move(site.resolve("dir"), outside);
    Files.createSymbolicLink(site.resolve("dir"), outside);

    assertThatThrownBy(() -> folder.publish(List.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("dir/x.html");
    assertThat(outside.resolve("x.html")).hasContent("x");
  }

  @Test
  void folderThatIsItselfReachedByALinkIsPublishedInto() throws IOException {
    Path real = Files.createDirectories(parent.resolve("real"));
    Files.createSymbolicLink(site, real);
    folder.publish(List.of(file("a/x.html", "x")));
    assertThat(real.resolve("a/x.html")).hasContent("x");
    assertThat(folder.compare(List.of(file("b.html", "b"))))
        .isEqualTo(new FolderDifference(paths("b.html"), paths(), paths("a/x.html"), List.of()));
  }

  @Test
  void fileInThePlaceOfThePublishedFolderIsRefused() throws IOException {
    Files.writeString(site, "a file");
    assertThatThrownBy(() -> folder.publish(List.of(file("a.html", "a"))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("not a folder");
    assertThat(site).hasContent("a file");
  }

  @Test
  void planThatContradictsItselfIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> folder.publish(List.of(file("a", "1"), file("a", "2"))))
        .withMessageContaining("planned twice: a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> folder.publish(List.of(file("a", "1"), file("a/b", "2"))))
        .withMessageContaining("a/b");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void manifestThatCannotBeReadIsAnErrorThatSaysWhatToDo() throws IOException {
    folder.publish(List.of(file("a.html", "a")));
    Files.writeString(folder.manifestFile(), "lectern-manifest 1\n<<<<<<< ours\n");
    assertThatThrownBy(() -> folder.publish(List.of()))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(folder.manifestFile() + ": line 2 is not")
        .hasMessageContaining("Restore it from version control");
    assertThat(site.resolve("a.html")).exists();
  }

  @Test
  void lostManifestIsWrittenAgainFromFilesThatAreAsPlanned() throws IOException {
    List<RenderedFile> files = List.of(file("a.html", "a"));
    folder.publish(files);
    byte[] manifest = Files.readAllBytes(folder.manifestFile());
    Files.delete(folder.manifestFile());
    assertThat(folder.publish(files).changedAnything()).isFalse();
    assertThat(folder.manifestFile()).hasBinaryContent(manifest);
  }

  // Failures

  /** Fails at every step of one sort whose target has this ending; undoing is no step. */
  private static final class FailingDisk implements Disk {

    private final String step;
    private final String target;

    FailingDisk(String step, String target) {
      this.step = step;
      this.target = target;
    }

    private void fail(String current, Path place) throws IOException {
      if (current.equals(step) && place.toString().endsWith(target)) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      fail("write", file);
      Disk.super.write(file, bytes);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
      fail("copy", to);
      Disk.super.copy(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      fail("move", to);
      if (step.equals("half-move") && to.toString().endsWith(target)) {
        Files.deleteIfExists(to);
        throw new IOException("No space left on device");
      }
      Disk.super.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      fail("delete", file);
      Disk.super.delete(file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write m.html",
        "write manifest",
        "copy b.html",
        "copy z.html",
        "copy manifest-backup",
        "move a.html",
        "move m.html",
        "move n/o/p.html",
        "delete gone/y.html",
        "delete gone/z.html",
        "move .site.lectern-manifest",
        "half-move a.html",
        "half-move .site.lectern-manifest"
      })
  void failureAtAnyStepLeavesEverythingAsItWas(String failure) throws IOException {
    folder.publish(
        List.of(
            file("a.html", "a"),
            file("b.html", "b"),
            file("gone/y.html", "y"),
            file("gone/z.html", "z")));
    place("gone/keep/mine.txt", "mine");
    makeEverythingOld();
    SortedMap<String, String> before = snapshot();
    List<RenderedFile> next =
        List.of(
            file("a.html", "new"),
            file("b.html", "new"),
            file("m.html", "m"),
            file("n/o/p.html", "p"));

    List<String> words = List.of(failure.split(" ", 2));
    OutputFolder failing = new OutputFolder(site, new FailingDisk(words.get(0), words.get(1)));
    assertThatThrownBy(() -> failing.publish(next))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("It is as it was before.")
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("then build again");
    assertThat(snapshot()).isEqualTo(before);

    folder.publish(next);
    assertThat(folder.compare(next).isUpToDate()).isTrue();
  }

  @Test
  void removedFolderComesBackIfTheManifestCannotBeWritten() throws IOException {
    folder.publish(List.of(file("x/y/z.html", "z")));
    makeEverythingOld();
    SortedMap<String, String> before = snapshot();
    OutputFolder failing =
        new OutputFolder(site, new FailingDisk("move", ".site.lectern-manifest"));
    assertThatThrownBy(() -> failing.publish(List.of())).isInstanceOf(OutputException.class);
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void failedFirstPublicationLeavesNoFolderBehind() throws IOException {
    OutputFolder failing =
        new OutputFolder(site, new FailingDisk("move", ".site.lectern-manifest"));
    assertThatThrownBy(() -> failing.publish(List.of(file("a/x.html", "x"), file("b.html", "b"))))
        .isInstanceOf(OutputException.class);
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void nameThatTheDiskCannotHoldIsAnErrorAndNotADefect() {
    assertThatThrownBy(() -> folder.publish(List.of(file("a".repeat(300), "x"))))
        .isInstanceOf(OutputException.class);
    assertThat(site).doesNotExist();
  }

  // Killed runs

  @Test
  void leftoverStagingFoldersOfThisFolderAreRemovedAndNoOthers() throws IOException {
    Files.createDirectories(parent.resolve(".lectern-staging-site-123/incoming/a"));
    Files.writeString(parent.resolve(".lectern-staging-site-123/incoming/a/x"), "x");
    Files.createDirectories(parent.resolve(".lectern-staging-site-5-123"));
    Files.createDirectories(parent.resolve(".lectern-staging-sitemap-123"));

    folder.publish(List.of());

    assertThat(parent.toFile().list())
        .containsExactlyInAnyOrder(
            ".lectern-staging-site-5-123",
            ".lectern-staging-sitemap-123",
            ".site.lectern-manifest");
  }

  /** As if the run had been killed between moving its files and dropping its journal. */
  private Path killedRun(Journal journal) throws IOException {
    Path leftover = Files.createDirectories(parent.resolve(".lectern-staging-site-7"));
    Files.writeString(leftover.resolve("journal"), journal.text());
    return leftover;
  }

  @Test
  void killedRunIsUndoneBeforeAnythingElse() throws IOException {
    folder.publish(List.of(file("a.html", "old"), file("gone/b.html", "old")));
    makeEverythingOld();
    SortedMap<String, String> before = snapshot();
    RenderedFile created = file("n/o.html", "new");
    Path leftover =
        killedRun(
            new Journal(
                false,
                paths("n"),
                new TreeMap<>(java.util.Map.of(created.path(), created.sha256())),
                paths("a.html", "gone/b.html"),
                true));
    Files.createDirectories(leftover.resolve("backup/gone"));
    Files.move(site.resolve("a.html"), leftover.resolve("backup/a.html"));
    place("a.html", "new");
    Files.move(site.resolve("gone/b.html"), leftover.resolve("backup/gone/b.html"));
    Files.delete(site.resolve("gone"));
    place("n/o.html", "new");
    Files.move(folder.manifestFile(), leftover.resolve("manifest-backup"));

    folder.repair();

    assertThat(snapshot()).isEqualTo(before);
  }

  /** Somebody saved a file of his own at a place that the killed run had meant to fill. */
  @Test
  void undoingAKilledRunLeavesForeignFilesAlone() throws IOException {
    place("n/mine.html", "mine");
    place("new.html", "mine");
    RenderedFile created = file("new.html", "new");
    Path leftover =
        killedRun(
            new Journal(
                true,
                paths("n"),
                new TreeMap<>(java.util.Map.of(created.path(), created.sha256())),
                List.of(),
                false));

    folder.repair();

    assertThat(leftover).doesNotExist();
    assertThat(site.resolve("n/mine.html")).hasContent("mine");
    assertThat(site.resolve("new.html")).hasContent("mine");
  }

  @Test
  void undoingAKilledRunFollowsNoLink() throws IOException {
    Path elsewhere = Files.createDirectories(parent.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("x"), "x");
    Files.createDirectories(site);
    Files.createSymbolicLink(site.resolve("link"), elsewhere);
    RenderedFile created = file("link/x", "x");
    Path leftover =
        killedRun(
            new Journal(
                false,
                List.of(),
                new TreeMap<>(java.util.Map.of(created.path(), created.sha256())),
                paths("link/y"),
                true));
    Files.createDirectories(leftover.resolve("backup/link"));
    Files.writeString(leftover.resolve("backup/link/y"), "y");

    assertThatThrownBy(folder::repair)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("could not be put back")
        .hasMessageContaining("link/y: one of its folders is a symbolic link");
    assertThat(elsewhere.toFile().list()).containsExactly("x");
    assertThat(leftover).isDirectory();
  }

  @Test
  void journalThatCannotBeReadIsAnErrorThatSaysWhatToDo() throws IOException {
    Path leftover = Files.createDirectories(parent.resolve(".lectern-staging-site-7"));
    Files.writeString(leftover.resolve("journal"), "lectern-journal 1\nnew ../../x\nend\n");
    assertThatThrownBy(folder::repair)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("line 2 is no step")
        .hasMessageContaining("then build again");
  }

  @Test
  void journalSurvivesBeingWrittenAndRead() {
    Journal journal =
        new Journal(
            true,
            paths("a b", "a b/c"),
            new TreeMap<>(java.util.Map.of(OutputPath.of("a b/c/ d"), "0".repeat(64))),
            paths("e"),
            true);
    assertThat(Journal.parse(journal.text())).isEqualTo(journal);
  }

  // Two at once

  @Test
  void secondBuildAtTheSameTimeIsRefusedAndDoesNotDisturbTheFirst() throws IOException {
    try (OutputLock first = OutputLock.take(new Location(site.toAbsolutePath()))) {
      assertThatThrownBy(() -> folder.publish(List.of(file("a.html", "a"))))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("Another build is writing")
          .hasMessageContaining("held by the process " + ProcessHandle.current().pid())
          .hasMessageContaining("Wait until it is done");
      assertThat(first).isNotNull();
    }
    folder.publish(List.of(file("a.html", "a")));
    assertThat(parent.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  @Test
  void lockFileWithoutALivingOwnerIsTakenOver() throws IOException {
    Files.writeString(parent.resolve(".site.lectern-lock"), "process 1\n");
    folder.publish(List.of(file("a.html", "a")));
    assertThat(parent.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  // Comparing

  @Test
  void comparisonNamesWhatIsMissingChangedStaleAndForeign() throws IOException {
    folder.publish(
        List.of(
            file("same.html", "s"),
            file("changed.html", "c"),
            file("stale/z.html", "z"),
            file("stale/a.html", "a"),
            file("lost.html", "l")));
    Files.delete(site.resolve("lost.html"));
    place("foreign/f.txt", "f");
    place("a-foreign.txt", "f");
    Files.createSymbolicLink(site.resolve("link"), parent);
    SortedMap<String, String> before = snapshot();

    FolderDifference difference =
        folder.compare(
            List.of(
                file("same.html", "s"), file("changed.html", "new"), file("missing.html", "m")));

    assertThat(difference)
        .isEqualTo(
            new FolderDifference(
                paths("missing.html"),
                paths("changed.html"),
                paths("stale/a.html", "stale/z.html"),
                List.of("a-foreign.txt", "foreign/f.txt", "link")));
    assertThat(difference.isUpToDate()).isFalse();
    assertThat(snapshot()).isEqualTo(before);
  }

  @Test
  void comparisonWithAFolderThatIsNotThereFindsEverythingMissing() {
    FolderDifference difference = folder.compare(List.of(file("b", "b"), file("a", "a")));
    assertThat(difference)
        .isEqualTo(new FolderDifference(paths("a", "b"), paths(), paths(), List.of()));
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void foreignFilesAloneAreUpToDate() throws IOException {
    folder.publish(List.of(file("a.html", "a")));
    place("mine.txt", "m");
    FolderDifference difference = folder.compare(List.of(file("a.html", "a")));
    assertThat(difference.foreign()).containsExactly("mine.txt");
    assertThat(difference.isUpToDate()).isTrue();
  }

  @Test
  void obstaclesCountAsChanged() throws IOException {
    place("a.html/x", "x");
    place("b", "b");
    assertThat(folder.compare(List.of(file("a.html", "a"), file("b/c", "c"))).changed())
        .isEqualTo(paths("a.html", "b/c"));
  }

  @Test
  void differenceOfOneFileIsFromTheDiskToThePlan() throws IOException {
    place("a.html", "old\n");
    assertThat(folder.diff(file("a.html", "new\n"), 20))
        .isEqualTo("--- a/a.html\n+++ b/a.html\n@@ -1,1 +1,1 @@\n-old\n+new\n");
    assertThat(folder.diff(file("a.html", "old\n"), 20)).isEmpty();
    assertThat(folder.diff(file("n.html", "new\n"), 20)).startsWith("--- /dev/null\n+++ b/n.html");
  }
}
