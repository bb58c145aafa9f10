package dev.lectern.generator.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedBuildTest {

  /** Longer than the steps in which the system tells the time of a file. */
  private static final long LATER = 60;

  private final Path record;
  private final Path output;
  private final Path content;
  private final Path word;

  RecordedBuildTest(@TempDir Path folder) {
    record = folder.resolve(".site.lectern-record");
    output = folder.resolve("site");
    content = folder.resolve("content");
    word = folder.resolve("word");
  }

  @BeforeEach
  void buildOnce() throws Exception {
    write(content.resolve("a.md"), "a");
    write(content.resolve("deep/b.md"), "b");
    Thread.sleep(LATER);
    RecordedBuild build = begin("strict");
    assertThat(build.isDone()).isFalse();
    assertThat(build.reads()).isEqualTo(3);
    end(build);
    assertThat(begin("strict").isDone()).isTrue();
  }

  private RecordedBuild begin(String settings) {
    return RecordedBuild.begin(record, output, settings, List.of(content, word));
  }

  private void end(RecordedBuild build) throws IOException {
    end(build, Duration.ZERO);
  }

  private void end(RecordedBuild build, Duration elapsed) throws IOException {
    RenderedFile page =
        RenderedFile.of(OutputPath.of("p/index.html"), "page".getBytes(StandardCharsets.UTF_8));
    write(output.resolve("p/index.html"), "page");
    build.end(List.of(page), elapsed);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void touch(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
  }

  private boolean isDone() {
    return begin("strict").isDone();
  }

  @Test
  void otherBytesOfTheSameNumberAreNoticed() throws IOException {
    write(content.resolve("deep/b.md"), "c");
    assertThat(isDone()).isFalse();
    write(content.resolve("deep/b.md"), "b");
    assertThat(isDone()).isTrue();
  }

  @Test
  void bytesAreNoticedThoughTheTimeIsSetBack() throws IOException {
    FileTime before = Files.getLastModifiedTime(content.resolve("a.md"));
    write(content.resolve("a.md"), "z");
    Files.setLastModifiedTime(content.resolve("a.md"), before);
    assertThat(isDone()).isFalse();
  }

  @Test
  void aFileThatOnlyLooksAnotherWayIsTheSame() throws IOException {
    touch(content.resolve("a.md"));
    Files.delete(content.resolve("deep/b.md"));
    write(content.resolve("deep/b.md"), "b");
    touch(output.resolve("p/index.html"));
    assertThat(isDone()).isTrue();
  }

  @Test
  void filesThatComeOrGoAreNoticed() throws IOException {
    write(content.resolve("c.md"), "c");
    assertThat(isDone()).isFalse();
    Files.delete(content.resolve("c.md"));
    assertThat(isDone()).isTrue();
    write(word, "now it is there");
    assertThat(isDone()).isFalse();
    Files.delete(word);
    Files.delete(content.resolve("a.md"));
    assertThat(isDone()).isFalse();
  }

  @Test
  void whatIsHiddenIsNoContent() throws IOException {
    write(content.resolve(".a.md.swp"), "an editor's");
    write(content.resolve(".cache/c.md"), "a tool's");
    assertThat(isDone()).isTrue();
  }

  @Test
  void otherSettingsAreAnotherBuild() {
    assertThat(begin("lenient").isDone()).isFalse();
  }

  @Test
  void outputThatSomebodyChangedIsMadeAgain() throws IOException {
    write(output.resolve("p/index.html"), "PAGE");
    assertThat(isDone()).isFalse();
    Files.delete(output.resolve("p/index.html"));
    assertThat(isDone()).isFalse();
  }

  @Test
  void aBuildWhoseInputChangedMeanwhileIsNotRecorded() throws Exception {
    Thread.sleep(LATER);
    RecordedBuild build = begin("strict");
    write(content.resolve("a.md"), "changed while the old was read");
    end(build);
    assertThat(isDone()).isFalse();
  }

  @Test
  void aBuildRightBehindAChangeIsNotRecorded() throws IOException {
    write(content.resolve("a.md"), "x");
    end(begin("strict"), Duration.ofHours(1)); // as if it had begun before the change
    assertThat(isDone()).isFalse();
  }

  @Test
  void halfARecordIsNone() throws IOException {
    String whole = Files.readString(record);
    for (int cut : new int[] {0, 10, whole.length() / 2, whole.length() - 2}) {
      Files.writeString(record, whole.substring(0, cut));
      assertThat(isDone()).as("%d characters of %d", cut, whole.length()).isFalse();
    }
    Files.writeString(record, whole.replace("read ", "red "));
    assertThat(isDone()).isFalse();
    Files.write(record, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(isDone()).isFalse();
    Files.delete(record);
    assertThat(isDone()).isFalse();
  }
}
