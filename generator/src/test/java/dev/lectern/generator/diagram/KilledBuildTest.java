package dev.lectern.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that draws with the real Mermaid CLI is ended in the middle, by all means there are. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are sent with kill")
class KilledBuildTest {

  private static final int FEW = 20;

  /** So many that the driver is not done before the signal arrives, however busy the machine is. */
  private static final int MANY = 1000;

  private final Path folder;

  KilledBuildTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void nothingIsLeftAndTheStoreIsWhole(String signal) throws Exception {
    RealMermaid.installation();
    Path store = folder.resolve("store");
    Path temporary = Files.createTempDirectory("k"); // a short path, for the browser's socket
    Process build = start(store, temporary, MANY);
    awaitFirstDrawing(build);

    new ProcessBuilder("kill", "-" + signal, String.valueOf(build.pid())).start().waitFor();

    assertThat(build.waitFor(20, TimeUnit.SECONDS)).isTrue();
    await(() -> living(temporary).isEmpty());
    assertThat(living(temporary)).isEmpty();
    await(() -> isEmpty(temporary));
    assertThat(temporary).isEmptyDirectory();
    assertThat(partialFiles(store)).isEmpty();
    Files.delete(temporary);
  }

  @Test
  void aBuildThatIsLeftAloneDrawsAndLeavesNothing() throws Exception {
    RealMermaid.installation();
    Path store = folder.resolve("store");
    Path temporary = Files.createTempDirectory("k"); // a short path, for the browser's socket

    Process build = start(store, temporary, FEW);

    assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(build.exitValue()).isZero();
    assertThat(living(temporary)).isEmpty();
    assertThat(temporary).isEmptyDirectory();
    assertThat(partialFiles(store)).isEmpty();
    try (Stream<Path> files = Files.list(store)) {
      assertThat(files).hasSize(FEW + 1);
    }
    Files.delete(temporary);
  }

  /** The build that is killed: draws many diagrams into a store. */
  static final class Build {

    private Build() {}

    public static void main(String[] args) {
      MermaidInstallation installation =
          MermaidInstallation.find(RealMermaid.places()).installation().orElseThrow();
      DiagramRenderer renderer =
          new MermaidDriver(installation, RealMermaid.SETTINGS, RealMermaid.EXECUTABLES);
      List<WantedDiagram> wanted = new ArrayList<>();
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        wanted.add(Wanted.diagram("flowchart LR\n  a" + i + " --> b\n", "a.md"));
      }
      Wanted.stored(
              new DiagramStore(Path.of(args[0])),
              (sources, sink) ->
                  renderer.draw(
                      sources,
                      (index, drawing) -> {
                        sink.take(index, drawing);
                        System.out.println("drawn " + index);
                      }))
          .drawings(wanted);
    }
  }

  private static Process start(Path store, Path temporary, int diagrams) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Build.class.getName(),
            store.toString(),
            String.valueOf(diagrams))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void awaitFirstDrawing(Process build) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(build.getInputStream(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).startsWith("drawn ");
  }

  /** Processes that name the folder, but for the build itself. */
  private static List<String> living(Path temporary) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains(temporary.toString()))
        .filter(line -> !line.contains(Build.class.getName()))
        .toList();
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> partialFiles(Path store) throws IOException {
    if (!Files.isDirectory(store)) {
      return List.of();
    }
    List<Path> partial = new ArrayList<>();
    try (Stream<Path> files = Files.list(store)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        boolean whole =
            file.getFileName().toString().equals(DiagramStore.MANIFEST)
                ? text.endsWith("\n")
                : text.startsWith("<svg") && text.endsWith("</svg>\n");
        if (!whole) {
          partial.add(file);
        }
      }
    }
    return partial;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
  }
}
