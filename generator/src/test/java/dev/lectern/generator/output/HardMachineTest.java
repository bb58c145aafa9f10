package dev.lectern.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full, the folder is read-only, another build is at work: all of it for real. */
class HardMachineTest {

  private final Path folder;
  private final List<Path> mounted = new ArrayList<>();

  HardMachineTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void unmount() throws Exception {
    for (Path place : mounted) {
      run("umount", place.toString());
    }
  }

  private static RenderedFile file(String path, String text) {
    return RenderedFile.text(OutputPath.of(path), text);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no tmpfs")
  void fullDiskLeavesTheOldStateAndItsFolderClean() throws Exception {
    Path disk = tmpfs("512k");
    OutputFolder site = new OutputFolder(disk.resolve("site"));
    List<RenderedFile> old = List.of(file("a.html", "old"), file("gone.html", "old"));
    site.publish(old);

    List<RenderedFile> tooMuch = new ArrayList<>(List.of(file("a.html", "new")));
    for (int i = 0; i < 20; i++) {
      tooMuch.add(file("big/" + i + ".html", "x".repeat(50_000)));
    }
    assertThatThrownBy(() -> site.publish(tooMuch))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("It is as it was before.")
        .hasMessageContaining("No space left on device");

    assertThat(site.compare(old).isUpToDate()).isTrue();
    assertThat(disk.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");

    site.publish(List.of(file("a.html", "new")));
    assertThat(disk.resolve("site").toFile().list()).containsExactly("a.html");
  }

  /** No byte is free: what is removed must not need room, nor the way back. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no tmpfs")
  void diskWithoutAFreeByteStillHasTheOldState() throws Exception {
    Path disk = tmpfs("256k");
    OutputFolder site = new OutputFolder(disk.resolve("site"));
    List<RenderedFile> old = List.of(file("a.html", "old"), file("b/c.html", "old"));
    site.publish(old);
    fill(disk.resolve("ballast"));

    assertThatThrownBy(() -> site.publish(List.of(file("a.html", "new"))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("It is as it was before.");

    assertThat(site.compare(old).isUpToDate()).isTrue();
    Files.delete(disk.resolve("ballast"));
    site.publish(List.of(file("a.html", "new")));
    assertThat(disk.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  /** A published folder that is a mount of its own: nothing can be moved there in one step. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no tmpfs")
  void folderOnAnotherFileSystemIsPublishedAndPutBack() throws Exception {
    Path disk = tmpfs("256k");
    OutputFolder site = new OutputFolder(disk);
    List<RenderedFile> old = List.of(file("a.html", "old"), file("b/c.html", "old"));
    site.publish(old);
    List<RenderedFile> tooMuch = new ArrayList<>(List.of(file("a.html", "new")));
    for (int i = 0; i < 20; i++) {
      tooMuch.add(file("big/" + i + ".html", "x".repeat(50_000)));
    }
    assertThatThrownBy(() -> site.publish(tooMuch)).isInstanceOf(OutputException.class);
    FolderDifference difference = site.compare(old);
    assertThat(difference.isUpToDate()).isTrue();
    assertThat(difference.foreign()).isEmpty();
  }

  /** Moving the folder would move the mount with it, and nobody could remove the old one. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no tmpfs")
  void folderIntoWhichAnotherFileSystemIsMountedStaysWhereItIs() throws Exception {
    OutputFolder site = new OutputFolder(folder.resolve("site"));
    Path inner = Files.createDirectories(folder.resolve("site/b"));
    mountTmpfs(inner, "256k");
    site.publish(List.of(file("a.html", "old"), file("b/c.html", "old")));
    Object mounted = Files.getAttribute(inner, "unix:dev");

    List<RenderedFile> next = List.of(file("a.html", "new"), file("b/c.html", "new"));
    site.publish(next);

    assertThat(site.compare(next).isUpToDate()).isTrue();
    assertThat(Files.getAttribute(inner, "unix:dev")).isEqualTo(mounted);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no tmpfs")
  void oldFolderThatCannotBeRemovedIsInNobodysWay() throws Exception {
    Path old = Files.createDirectories(folder.resolve(".lectern-staging-site-7/old/b"));
    Files.writeString(
        folder.resolve(".lectern-staging-site-7/journal-closed"),
        "lectern-swap 1\nkept b/c.html\nend\n");
    mountTmpfs(old, "64k");
    OutputFolder site = new OutputFolder(folder.resolve("site"));

    site.publish(List.of(file("a.html", "new")));
    assertThat(folder.resolve("site/a.html")).hasContent("new");
    assertThat(old).isDirectory();

    unmount();
    mounted.clear();
    site.repair();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no tmpfs")
  void readOnlyDiskIsAnErrorOnlyIfThereIsSomethingToWrite() throws Exception {
    Path disk = tmpfs("512k");
    OutputFolder site = new OutputFolder(disk.resolve("site"));
    List<RenderedFile> old = List.of(file("a.html", "old"));
    site.publish(old);
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isZero();

    assertThatThrownBy(() -> site.publish(List.of(file("a.html", "new"))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("It is as it was before.")
        .hasMessageContaining("that you may write there");
    assertThat(site.publish(old).changedAnything()).isFalse();
    assertThat(site.compare(old).isUpToDate()).isTrue();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are other ones")
  void folderInAPlaceThatMayNotBeWrittenStaysAsItIs() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    OutputFolder site = new OutputFolder(out.resolve("site"));
    List<RenderedFile> old = List.of(file("a.html", "old"), file("b/c.html", "old"));
    site.publish(old);
    assertThat(out.toFile().setWritable(false, false)).isTrue();
    try {
      assumeThat(Files.isWritable(out))
          .as("skipped: this user may write folders that are read-only")
          .isFalse();
      assertThatThrownBy(() -> site.publish(List.of(file("a.html", "new"))))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("It is as it was before.");
      assertThat(site.compare(old).isUpToDate()).isTrue();
    } finally {
      assertThat(out.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are other ones")
  void folderThatMayNotBeWrittenStaysAsItIs() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    OutputFolder site = new OutputFolder(out.resolve("site"));
    List<RenderedFile> old = List.of(file("a.html", "old"), file("b/c.html", "old"));
    site.publish(old);
    Path inner = out.resolve("site/b");
    assertThat(inner.toFile().setWritable(false, false)).isTrue();
    try {
      assumeThat(Files.isWritable(inner))
          .as("skipped: this user may write folders that are read-only")
          .isFalse();
      assertThatThrownBy(
              () -> site.publish(List.of(file("a.html", "new"), file("b/c.html", "new"))))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("It is as it was before.");
      assertThat(site.compare(old).isUpToDate()).isTrue();
    } finally {
      assertThat(inner.toFile().setWritable(true)).isTrue();
    }
  }

  /**
   * Each publishes the same two states until it was let in often enough; a refusal has a reason.
   */
  @Test
  void twoBuildsAtOnceOnOneFolderLoseNothing() throws Exception {
    Path site = folder.resolve("site");
    Process one = Publisher.start(site, 40, false);
    Process two = Publisher.start(site, 40, false);
    List<String> said = new ArrayList<>(Publisher.output(one));
    said.addAll(Publisher.output(two));
    assertThat(one.waitFor()).isZero();
    assertThat(two.waitFor()).isZero();

    assertThat(said.stream().filter("published"::equals).count()).isEqualTo(80);
    assertThat(said.stream().filter(line -> line.startsWith(Publisher.REFUSED)))
        .allMatch(line -> line.contains("Another build is writing"), "says who is in the way");
    OutputFolder output = new OutputFolder(site);
    boolean a = output.compare(Publisher.state('a')).isUpToDate();
    boolean b = output.compare(Publisher.state('b')).isUpToDate();
    assertThat(a ^ b).isTrue();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  private Path tmpfs(String size) throws Exception {
    Path place = Files.createDirectory(folder.resolve("disk"));
    mountTmpfs(place, size);
    return place;
  }

  private void mountTmpfs(Path place, String size) throws Exception {
    boolean works =
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString()) == 0;
    if (!works) {
      System.out.println("Skipped: a tmpfs cannot be mounted here; that takes a privileged user.");
    }
    assumeThat(works).as("a tmpfs can be mounted").isTrue();
    mounted.add(place);
  }

  private static void fill(Path file) throws IOException {
    FileStore store = Files.getFileStore(Disk.parent(file));
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(file)) {
      while (store.getUsableSpace() > 0) {
        out.write(block);
      }
    } catch (IOException e) {
      // full
    }
  }

  private static int run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (IOException e) {
      return -1; // no such program
    }
  }
}
