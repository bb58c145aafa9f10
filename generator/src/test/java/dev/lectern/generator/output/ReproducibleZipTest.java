package dev.lectern.generator.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.TIME_ZONE)
class ReproducibleZipTest {

  private static final Instant TIME = Instant.parse("2024-09-08T00:00:01Z");
  private static final List<RenderedFile> FILES =
      List.of(
          RenderedFile.text(OutputPath.of("SKILL.md"), "# Skill\n"),
          RenderedFile.text(OutputPath.of("references/größe.md"), "größe\n"),
          RenderedFile.text(OutputPath.of("empty"), ""));

  private final Path folder;

  ReproducibleZipTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] bytes(List<RenderedFile> files) {
    return ReproducibleZip.bytes("ml", files, TIME);
  }

  @Test
  void orderOfTheFilesDoesNotMatter() {
    List<RenderedFile> reversed = new java.util.ArrayList<>(FILES);
    Collections.reverse(reversed);
    assertThat(bytes(FILES)).isEqualTo(bytes(FILES)).isEqualTo(bytes(reversed));
  }

  /** In Santiago the first hour of 8 September 2024 was skipped. */
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "America/Santiago", "Asia/Kolkata"})
  void timeZoneOfTheMachineDoesNotMatter(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      byte[] expected = bytes(FILES);
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(bytes(FILES)).isEqualTo(expected);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void javaReadsTheSameFilesFromTheArchive() throws IOException {
    Path zip = folder.resolve("ml.zip");
    assertThat(ReproducibleZip.write(zip, "ml", FILES, TIME)).isTrue();

    Map<String, String> read = new LinkedHashMap<>();
    try (java.util.zip.ZipFile file = new java.util.zip.ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        read.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), UTF_8));
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2024, 9, 8, 0, 0, 0));
        assertThat(entry.getExtra()).isNull();
      }
    }
    assertThat(read)
        .containsExactly(
            Map.entry("ml/SKILL.md", "# Skill\n"),
            Map.entry("ml/empty", ""),
            Map.entry("ml/references/größe.md", "größe\n"));
  }

  @Test
  void timeIsInTheHeaderBeforeEachFileToo() throws IOException {
    Path zip = folder.resolve("ml.zip");
    ReproducibleZip.write(zip, "ml", FILES, TIME);
    try (var stream = new java.util.zip.ZipInputStream(Files.newInputStream(zip))) {
      for (int i = 0; i < FILES.size(); i++) {
        ZipEntry entry = stream.getNextEntry();
        assertThat(entry).isNotNull();
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2024, 9, 8, 0, 0, 0));
      }
    }
  }

  @Test
  void everybodyMayReadTheUnpackedFiles() throws IOException {
    Path zip = folder.resolve("ml.zip");
    ReproducibleZip.write(zip, "ml", FILES, TIME);
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      assertThat(Collections.list(file.getEntries()))
          .hasSize(3)
          .extracting(ZipArchiveEntry::getUnixMode)
          .containsOnly(0100644);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "1979-12-31T23:59:59Z"})
  void timeBeforeTheFirstYearOfZipBecomesItsFirstMoment(String early) {
    assertThat(ReproducibleZip.bytes("ml", FILES, Instant.parse(early)))
        .isEqualTo(ReproducibleZip.bytes("ml", FILES, Instant.parse("1980-01-01T00:00:00Z")))
        .isNotEqualTo(ReproducibleZip.bytes("ml", FILES, Instant.parse("1980-01-01T00:00:02Z")));
  }

  @Test
  void archiveWithTheSameBytesIsNotTouched() throws IOException {
    Path zip = folder.resolve("out/ml.zip");
    FileTime old = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    assertThat(ReproducibleZip.write(zip, "ml", FILES, TIME)).isTrue();
    Files.setLastModifiedTime(zip, old);

    assertThat(ReproducibleZip.write(zip, "ml", FILES, TIME)).isFalse();
    assertThat(Files.getLastModifiedTime(zip)).isEqualTo(old);

    assertThat(ReproducibleZip.write(zip, "ml", FILES.subList(0, 1), TIME)).isTrue();
    assertThat(Files.readAllBytes(zip)).isEqualTo(bytes(FILES.subList(0, 1)));
    assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/ml.zip");
    assertThat(folder.resolve("out").toFile().list()).containsExactly("ml.zip");
  }

  @Test
  void folderInThePlaceOfTheArchiveIsAnErrorThatLeavesNothingBehind() throws IOException {
    Path zip = folder.resolve("out/ml.zip");
    Files.createDirectories(zip.resolve("inside"));
    assertThatThrownBy(() -> ReproducibleZip.write(zip, "ml", FILES, TIME))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(zip.toString());
    assertThat(folder.resolve("out").toFile().list()).containsExactly("ml.zip");
  }

  @Test
  void sameFileTwiceAndAPathForTheTopFolderAreRefused() {
    List<RenderedFile> twice = List.of(FILES.get(0), FILES.get(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bytes(twice))
        .withMessageContaining("SKILL.md");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReproducibleZip.bytes("a/b", FILES, TIME))
        .withMessageContaining("a/b");
  }
}
