package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.generator.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * All trouble is told in one run: many mistakes in one content are reported each as if it stood
 * alone. A line of {@code together/cases.txt} names cases that change different files; what is said
 * about all of them stands in a file named for the first. Together they run through the model in a
 * fraction of the time that the cases take, so this is also what mutants are shown to.
 */
class ManyMistakesTest {

  private static final Path TOGETHER = Path.of("src", "test", "resources", "together");

  private static List<List<ContentCase>> groups() throws IOException {
    return Files.readAllLines(TOGETHER.resolve("cases.txt")).stream()
        .map(line -> Arrays.stream(line.split(" ", -1)).map(ContentCase::named).toList())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> mistakesInOneContentAreAllTold(@TempDir Path temp) throws IOException {
    return groups().stream()
        .map(
            group ->
                dynamicTest(
                    group.get(0).name(),
                    () -> {
                      Path folder = temp.resolve(group.get(0).name());
                      ContentCase.named("valid").lay(folder);
                      for (ContentCase each : group) {
                        each.lay(folder);
                      }
                      String report =
                          ContentCase.report(new Lectern().validate(folder).diagnostics());
                      Golden.assertSame(TOGETHER.resolve(group.get(0).name() + ".txt"), report);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> mistakesDoNotHideEachOther() throws IOException {
    return groups().stream()
        .map(
            group ->
                dynamicTest(
                    group.get(0).name(),
                    () -> {
                      String together =
                          Files.readString(TOGETHER.resolve(group.get(0).name() + ".txt"));
                      for (ContentCase each : group) {
                        assertThat(together.lines())
                            .as(each.name())
                            .containsAll(problems(each.expectedDiagnostics()));
                      }
                    }));
  }

  /** The lines that say what is wrong where. */
  private static List<String> problems(Path report) throws IOException {
    return Files.readAllLines(report).stream()
        .filter(line -> line.contains(": error: [") || line.contains(": warning: ["))
        .toList();
  }
}
