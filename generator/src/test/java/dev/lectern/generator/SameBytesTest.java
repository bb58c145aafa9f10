package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes, whatever the machine is set to. */
class SameBytesTest {

  @Test
  void localeTimeZoneAndOrderOfFilesDoNotMatter(@TempDir Path copy) throws IOException {
    copyBackwards(RealContent.FOLDER, copy);
    Rendering expected = RealContent.rendering();

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Rendering actual;
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      actual = RealContent.render(copy);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(actual.site()).isEqualTo(expected.site());
    assertThat(actual.skill().files()).isEqualTo(expected.skill().files());
    assertThat(actual.forAgents().marketplace()).isEqualTo(expected.forAgents().marketplace());
  }

  private static void copyBackwards(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      List<Path> files =
          paths.filter(Files::isRegularFile).sorted(Comparator.reverseOrder()).toList();
      for (Path file : files) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void everyFileEndsItsLinesAsUnixDoes() {
    for (RenderedFile file : RealContent.rendering().skill().files()) {
      assertThat(new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8))
          .as(file.path().value())
          .doesNotContain("\r")
          .endsWith("\n");
    }
  }
}
