package dev.lectern.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyFilesTest {

  private final Path parent;
  private final Path site;
  private final OutputFolder folder;

  EarlyFilesTest(@TempDir Path parent) {
    this.parent = parent;
    site = parent.resolve("site");
    folder = new OutputFolder(site);
  }

  private static RenderedFile file(String path, String text) {
    return RenderedFile.text(OutputPath.of(path), text);
  }

  private List<Path> waiting() throws IOException {
    List<Path> waiting = new ArrayList<>();
    for (Path staging : Staging.all(new Location(site))) {
      new PublishedFiles(staging.resolve("incoming"))
          .all()
          .forEach(file -> waiting.add(Path.of(file.path().value())));
    }
    return waiting;
  }

  @Test
  void whatIsBeyondTheMemoryWaitsOnTheDiskAndIsPublishedFromThere() throws IOException {
    RenderedFile first = file("a/1.html", "12345");
    RenderedFile second = file("a/2.html", "6");
    RenderedFile third = file("b/3.html", "789");
    WriteReport report;
    try (EarlyFiles early = folder.early(5)) {
      assertThat(early.take(first)).isSameAs(first);
      RenderedFile taken = early.take(second);
      assertThat(taken.text()).isEqualTo("6");
      List<RenderedFile> files = List.of(first, taken, early.take(third));
      early.finish();
      assertThat(waiting()).containsExactlyInAnyOrder(Path.of("a/2.html"), Path.of("b/3.html"));
      assertThat(files.stream().map(RenderedFile::text)).containsExactly("12345", "6", "789");
      assertThat(taken.sha256()).isEqualTo(second.sha256());
      report = folder.publish(files, early);
    }
    assertThat(report.summary()).isEqualTo("3 written, 0 unchanged, 0 removed");
    assertThat(new PublishedFiles(site).all()).containsExactlyInAnyOrder(first, second, third);
    assertThat(folder.compare(List.of(first, second, third)).isUpToDate()).isTrue();
    assertThat(parent.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  /** That its bytes are nowhere else is seen when they are gone from there. */
  @Test
  void bytesOfWhatIsWrittenAreNotInMemory() throws IOException {
    try (EarlyFiles early = folder.early(0)) {
      RenderedFile taken = early.take(file("a.html", "text"));
      early.finish();
      try (Staging staging = Staging.leftover(Staging.all(new Location(site)).get(0))) {
        assertThat(taken.isAt(staging.incoming(taken.path()))).isTrue();
        Files.writeString(staging.incoming(taken.path()), "other");
      }
      assertThatThrownBy(taken::bytes).isInstanceOf(OutputException.class);
    }
  }

  @Test
  void onlyWhatIsOfAnotherSizeThanWhatIsPublishedIsTaken() throws IOException {
    folder.publish(List.of(file("a/same.html", "12"), file("a/other.html", "34")));
    RenderedFile same = file("a/same.html", "12");
    RenderedFile alike = file("a/other.html", "56");
    RenderedFile longer = file("a/new.html", "789");
    try (EarlyFiles early = folder.early(0)) {
      List<RenderedFile> files = List.of(early.take(same), early.take(alike), early.take(longer));
      early.finish();
      assertThat(waiting()).containsExactly(Path.of("a/new.html"));
      assertThat(folder.publish(files, early).summary())
          .isEqualTo("2 written, 1 unchanged, 0 removed");
    }
    assertThat(new PublishedFiles(site).all()).containsExactlyInAnyOrder(same, alike, longer);
  }

  @Test
  void whatWaitsAndIsPublishedByThenIsLeftAsItIs() throws IOException {
    folder.publish(List.of(file("a.html", "old")));
    RenderedFile changed = file("a.html", "changed");
    RenderedFile added = file("b.html", "added");
    Object root = Files.readAttributes(site, BasicFileAttributes.class).fileKey();
    try (EarlyFiles early = folder.early(0)) {
      List<RenderedFile> files = List.of(early.take(changed), early.take(added));
      Files.writeString(site.resolve("a.html"), "changed"); // by hand, just in time
      assertThat(folder.publish(files, early).summary())
          .isEqualTo("1 written, 1 unchanged, 0 removed");
    }
    assertThat(new PublishedFiles(site).all()).containsExactlyInAnyOrder(changed, added);
    if (root != null) { // it was in the way of nothing
      assertThat(Files.readAttributes(site, BasicFileAttributes.class).fileKey())
          .isNotEqualTo(root);
    }
  }

  @Test
  void withoutAPublicationNothingIsLeft() throws IOException {
    List<RenderedFile> before = List.of(file("a.html", "before"));
    folder.publish(before);
    try (EarlyFiles early = folder.early(0)) {
      for (int i = 0; i < 1_000; i++) {
        early.take(file(i + ".html", "not wanted after all"));
      }
    }
    assertThat(new PublishedFiles(site).all()).isEqualTo(before);
    assertThat(parent.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
    folder.publish(List.of()); // nobody else is writing
  }

  @Test
  void whatIsClosedTakesNothingAndPublishesNothing() throws IOException {
    EarlyFiles early = folder.early(0);
    early.close();
    RenderedFile late = file("a.html", "late");
    assertThat(early.take(late)).isSameAs(late);
    assertThatThrownBy(() -> folder.publish(List.of(late), early))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("closed");
    assertThat(parent.toFile().list()).isNullOrEmpty();
    folder.publish(List.of(late)); // nobody else is writing
  }

  @Test
  void nobodyElseWritesTheFolderFromTheFirstFileOn() {
    OutputFolder other = new OutputFolder(site);
    RenderedFile here = file("a.html", "here");
    RenderedFile there = file("a.html", "there");
    try (EarlyFiles early = folder.early(0)) {
      other.publish(List.of(there));
      RenderedFile taken = early.take(here);
      assertThatThrownBy(() -> other.publish(List.of(file("a.html", "once more"))))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("Another build is writing");
      assertThatThrownBy(() -> other.early(0).take(file("a.html", "and more")))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("Another build is writing");
      folder.publish(List.of(taken), early);
    }
    assertThat(new PublishedFiles(site).all()).containsExactly(here);
  }

  @Test
  void diskThatCannotTakeAFileIsToldOfByThePublication() {
    List<RenderedFile> before = List.of(file("a.html", "before"));
    folder.publish(before);
    Disk full =
        new Disk() {
          @Override
          public void write(Path file, List<byte[]> parts) throws IOException {
            throw new IOException("no room");
          }
        };
    OutputFolder failing = new OutputFolder(site, full);
    try (EarlyFiles early = failing.early(0)) {
      List<RenderedFile> files = List.of(early.take(file("b.html", "after")));
      assertThatThrownBy(() -> failing.publish(files, early))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("It is as it was before")
          .hasMessageContaining("no room");
    }
    assertThat(new PublishedFiles(site).all()).isEqualTo(before);
    assertThat(parent.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  @Test
  void whatAKilledRunTookIsRemovedByTheNext() throws IOException {
    folder.publish(List.of(file("a.html", "before")));
    Staging killed = Staging.open(new Location(site));
    Disk.LOCAL.write(killed.incoming(OutputPath.of("b.html")), new byte[] {1, 2, 3});
    try (EarlyFiles early = folder.early(0)) {
      RenderedFile taken = early.take(file("c.html", "after"));
      assertThat(Staging.all(new Location(site))).hasSize(1).doesNotContain(killed.folder());
      folder.publish(List.of(taken), early);
    }
    assertThat(new PublishedFiles(site).all()).containsExactly(file("c.html", "after"));
    assertThat(parent.toFile().list()).containsExactlyInAnyOrder("site", ".site.lectern-manifest");
  }

  @Test
  void folderThatFilesWaitForKeepsItsPermissions() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system has no permissions");
    folder.publish(List.of(file("a/b/1.html", "1")));
    Files.setPosixFilePermissions(site.resolve("a"), PosixFilePermissions.fromString("rwxr-x---"));
    try (EarlyFiles early = folder.early(0)) {
      RenderedFile taken = early.take(file("a/b/2.html", "2"));
      Path staging = Staging.all(new Location(site)).get(0);
      assertThat(permissions(staging.resolve("incoming/a"))).isEqualTo("rwxr-x---");
      folder.publish(List.of(taken), early);
    }
    assertThat(permissions(site.resolve("a"))).isEqualTo("rwxr-x---");
  }

  private static String permissions(Path place) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
  }

  @Test
  void manyAreTakenFromManyThreads() {
    List<RenderedFile> files = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      files.add(file(i % 13 + "/" + i % 7 + "/" + i + ".html", "the text of " + i));
    }
    try (EarlyFiles early = folder.early(500)) {
      folder.publish(Cores.map(Deadline.never(), files, early::take), early);
    }
    assertThat(new PublishedFiles(site).all()).containsExactlyInAnyOrderElementsOf(files);
  }
}
