package dev.lectern.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EditedFilesTest {

  private static final List<EditedFiles.Edit> BOTH =
      List.of(edit("a.md", "old a\n", "new a\n"), edit("b/c.md", "old c\n", "new c\n"));

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void lay() throws IOException {
    Files.createDirectory(folder.resolve("b"));
    Files.writeString(folder.resolve("a.md"), "old a\n");
    Files.writeString(folder.resolve("b/c.md"), "old c\n");
  }

  @Test
  void allFilesGetTheirText() throws IOException {
    new EditedFiles(folder).write(BOTH);
    assertHolds("new a\n", "new c\n");
  }

  @Test
  void fileThatChangedSinceItWasReadKeepsAllOthersAsTheyAre() throws IOException {
    Files.writeString(folder.resolve("b/c.md"), "old c, edited\n");
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new EditedFiles(folder).write(BOTH))
        .withMessageContaining("changed since it was read")
        .withMessageContaining("c.md");
    assertHolds("old a\n", "old c, edited\n");
  }

  @Test
  void fileThatIsGoneKeepsAllOthersAsTheyAre() throws IOException {
    Files.delete(folder.resolve("b/c.md"));
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new EditedFiles(folder).write(BOTH));
    assertThat(folder.resolve("a.md")).hasContent("old a\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothingIsWrittenThroughALink(@TempDir Path elsewhere) throws IOException {
    Files.move(folder.resolve("b/c.md"), elsewhere.resolve("c.md"));
    Files.createSymbolicLink(folder.resolve("b/c.md"), elsewhere.resolve("c.md"));
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new EditedFiles(folder).write(BOTH));

    Files.delete(folder.resolve("b/c.md"));
    Files.delete(folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b"), elsewhere);
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new EditedFiles(folder).write(BOTH));
    assertThat(elsewhere.resolve("c.md")).hasContent("old c\n");
    assertThat(folder.resolve("a.md")).hasContent("old a\n");
  }

  @Test
  void byteOrderMarkStays() throws IOException {
    Files.writeString(folder.resolve("a.md"), "\uFEFFold a\n");
    new EditedFiles(folder).write(BOTH);
    assertThat(Files.readString(folder.resolve("a.md"))).isEqualTo("\uFEFFnew a\n");
  }

  @Test
  void fileThatIsNotThisTextInUtf8IsLeftAlone() throws IOException {
    byte[] latin = "old \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a.md"), latin);
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(
            () -> new EditedFiles(folder).write(List.of(edit("a.md", "old \uFFFD\n", "new\n"))));
    assertThat(Files.readAllBytes(folder.resolve("a.md"))).isEqualTo(latin);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsStay() throws IOException {
    Path file = folder.resolve("a.md");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
    new EditedFiles(folder).write(BOTH);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r-x");
  }

  @Test
  void fullDiskLeavesAllFilesAsTheyWere() throws IOException {
    Disk full =
        new Disk() {
          private int written = 0;

          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            if (++written == 2) {
              throw new IOException("No space left on device");
            }
            Disk.super.write(file, bytes);
          }
        };
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new EditedFiles(folder, full).write(BOTH))
        .withMessageContaining("as they were before");
    assertHolds("old a\n", "old c\n");
  }

  @Test
  void moveThatFailsTakesTheEarlierOnesBack() throws IOException {
    Disk stubborn =
        new Disk() {
          @Override
          public void move(Path from, Path to) throws IOException {
            if (to.endsWith("c.md")) {
              throw new IOException("Permission denied");
            }
            Disk.super.move(from, to);
          }
        };
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new EditedFiles(folder, stubborn).write(BOTH));
    assertHolds("old a\n", "old c\n");
  }

  @Test
  void whatAKilledRunLeftIsWrittenOver() throws IOException {
    Files.writeString(folder.resolve(".a.md.lectern-staging"), "half of i");
    new EditedFiles(folder).write(BOTH);
    assertHolds("new a\n", "new c\n");
  }

  private void assertHolds(String a, String c) throws IOException {
    assertThat(folder.resolve("a.md")).hasContent(a);
    assertThat(folder.resolve("b/c.md")).hasContent(c);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  private static EditedFiles.Edit edit(String path, String before, String after) {
    return new EditedFiles.Edit(OutputPath.of(path), before, after);
  }
}
