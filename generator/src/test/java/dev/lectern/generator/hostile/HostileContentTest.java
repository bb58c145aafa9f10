package dev.lectern.generator.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes: each file is answered with a page that does no harm, or with diagnostics that
 * name it, in a JVM of 256 MiB. Put into content that is valid without it, one at a time. What work
 * a file may make is counted, and held by the tests of each limit; the time is printed here, and
 * measured by {@code benchmarks/hostile}.
 */
class HostileContentTest {

  private static final Path VALID =
      Path.of("src", "test", "resources", "cases", "valid", "content");

  private static final int SLOWEST = 10;

  private static final Map<String, Long> MILLIS = new TreeMap<>();

  @TempDir private static Path content;
  private static HostileMachine machine;

  @BeforeAll
  static void startTheMachine() throws IOException {
    machine = HostileMachine.start(content, VALID.toAbsolutePath());
  }

  @AfterAll
  static void stopTheMachineAndReportTheSlowest() throws IOException {
    machine.close();
    System.out.println("The slowest hostile files, rendering of the whole content included:");
    MILLIS.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SLOWEST)
        .forEach(
            entry ->
                System.out.printf(Locale.ROOT, "  %5d ms  %s%n", entry.getValue(), entry.getKey()));
  }

  static List<HostileFile> corpus() {
    return HostileCorpus.all(VALID);
  }

  @Test
  void theCorpusIsLargeAndItsNamesAreUnique() {
    assertThat(corpus())
        .hasSizeGreaterThan(700)
        .extracting(HostileFile::name)
        .doesNotHaveDuplicates();
    assertThat(corpus())
        .extracting(file -> file.path().split("/", 2)[0])
        .contains("skill.md", "stages");
  }

  /** The timeout is for what never ends. */
  @Timeout(60)
  @ParameterizedTest(name = "{0}")
  @MethodSource("corpus")
  void hostileFileIsAnsweredAndDoesNoHarm(HostileFile hostile) throws IOException {
    MILLIS.put(hostile.name(), machine.answer(hostile));
  }
}
