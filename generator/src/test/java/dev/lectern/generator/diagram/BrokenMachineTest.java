package dev.lectern.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What both renderers make of programs that do not do their part. The stand-in for Node.js is a
 * shell script; to the driver it is called as {@code node --import lifeline driver job}, to the
 * Mermaid CLI as {@code node --import lifeline cli.js … --output drawn/d.svg}.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in programs are shell scripts")
class BrokenMachineTest {

  private static final String GOOD = "flowchart LR\n  a --> b\n";
  private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>";
  private static final MermaidSettings HURRIED =
      new MermaidSettings("{}", Duration.ofMillis(300), Duration.ofMillis(700));

  private final Path folder;
  private final TreeMap<Integer, Drawing> drawings = new TreeMap<>();

  BrokenMachineTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void noProcessIsLeft() {
    assertThat(
            ProcessHandle.allProcesses()
                .filter(
                    process ->
                        process
                            .info()
                            .commandLine()
                            .filter(line -> line.contains(folder.toString()))
                            .isPresent()))
        .isEmpty();
  }

  // The driver

  @Test
  void aDriverThatHangsIsEnded() throws IOException {
    DiagramRenderer driver = driver("sleep 400");

    assertThatThrownBy(() -> draw(driver, GOOD))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("said nothing within 6 s and was ended");
  }

  @Test
  void aDriverThatDoesNotSpeakJsonIsNotBelieved() throws IOException {
    assertThatThrownBy(() -> draw(driver("echo Welcome to Node.js; sleep 401"), GOOD))
        .isInstanceOf(ToolException.class)
        .hasMessage("The driver did not answer in JSON: Welcome to Node.js");
  }

  @Test
  void aDriverThatAnswersTwiceIsNotBelieved() throws IOException {
    String answer = "echo '{\"index\": 0, \"message\": \"no\"}';";

    assertThatThrownBy(() -> draw(driver(answer + answer), GOOD, GOOD))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("said what nobody asked");
    assertThat(drawings).hasSize(1);
  }

  @Test
  void aDriverThatEndsEarlyLeavesWhatItDrew() throws IOException {
    DiagramRenderer driver =
        driver(
            "echo '{\"browser\": \"Chrome/1\"}';"
                + " echo '"
                + PICTURE
                + "' > drawn/0.svg;"
                + " echo '{\"index\": 0, \"file\": \"0.svg\"}'");

    assertThatThrownBy(() -> draw(driver, GOOD, GOOD))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("the driver ended with exit code 0, 1 left")
        .hasMessageContaining("-Dlectern.diagrams.browser");
    assertThat(drawings.get(0)).isInstanceOf(Drawing.Drawn.class);
  }

  @Test
  void aMissingDrawingIsRefused() throws IOException {
    draw(driver("echo '{\"index\": 0, \"file\": \"0.svg\"}'"), GOOD);

    assertThat(drawings.get(0)).isInstanceOf(Drawing.Refused.class);
  }

  @Test
  void aBrowserThatDoesNotStartIsToldWithTheDriversReason() throws IOException {
    assertThatThrownBy(() -> draw(driver("echo 'Target closed' >&2; exit 3"), GOOD))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("/browser: Target closed")
        .hasMessageContaining("Check that the browser starts");
  }

  @Test
  void anInterpreterThatIsMissingIsTold() throws IOException {
    MermaidInstallation installation =
        new MermaidInstallation(folder, folder.resolve("no-node"), folder.resolve("browser"));
    DiagramRenderer driver = new MermaidDriver(installation, HURRIED, Executables.ofThisMachine());

    assertThatThrownBy(() -> draw(driver, GOOD))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("no-node could not be started");
  }

  @Test
  void aDriverThatWasPreparedForNothingIsEnded() throws IOException {
    DiagramRenderer driver = driver("sleep 402");

    driver.prepare();
    driver.close();

    assertThat(drawings).isEmpty(); // and no process is left
  }

  @Test
  void aDriverThatEndedBeforeItWasNeededIsToldWithItsReason() throws IOException {
    DiagramRenderer driver = driver("echo 'Target closed' >&2; exit 3");
    driver.prepare();

    assertThatThrownBy(() -> draw(driver, GOOD))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("/browser: Target closed");
  }

  @Test
  void aPreparedDriverIsGivenTheListWhenItIsKnown() throws IOException {
    DiagramRenderer driver =
        driver(
            "read list; case $list in *0.mmd*1.mmd*) ;; *) exit 3 ;; esac;"
                + " for i in 0 1; do echo '{\"index\": '$i', \"message\": \"no\"}'; done");
    driver.prepare();

    draw(driver, GOOD, GOOD);

    assertThat(drawings).hasSize(2);
  }

  // The Mermaid CLI

  @Test
  void halfAFileIsNoPicture() throws IOException {
    draw(cli("printf '<svg xmlns=\"http://www.w3.org' > drawn/d.svg"), GOOD);

    StoredDiagrams diagrams = stored(cli("printf '<svg xmlns=\"http://www' > drawn/d.svg"));
    assertThat(diagrams.drawings(List.of(Wanted.diagram(GOOD, "a.md"))).diagnostics())
        .singleElement()
        .satisfies(
            diagnostic ->
                assertThat(diagnostic.message())
                    .startsWith("What Mermaid drew of this diagram cannot be shown."));
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @Test
  void nothingAtAllIsToldToo() throws IOException {
    draw(cli("exit 0"), GOOD);

    assertThat(drawings.get(0))
        .isEqualTo(new Drawing.Refused("Mermaid drew nothing and did not say why.", 0, 0));
  }

  @Test
  void aDiagramThatTakesTooLongCostsOnlyItself() throws IOException {
    DiagramRenderer cli =
        cli(
            "if [ -f all.md ]; then for i in 1; do echo '"
                + PICTURE
                + "' > drawn/d-$i.svg; done; sleep 402; fi; echo '"
                + PICTURE
                + "' > drawn/d.svg");

    draw(cli, GOOD, GOOD, GOOD);

    assertThat(drawings.get(0)).isInstanceOf(Drawing.Drawn.class);
    assertThat(drawings.get(1))
        .isEqualTo(new Drawing.Refused("It was not drawn within 0 s.", 0, 0));
    assertThat(drawings.get(2)).isInstanceOf(Drawing.Drawn.class);
  }

  @Test
  void aBrowserThatHangsIsNotTriedForEveryDiagram() throws IOException {
    assertThatThrownBy(() -> draw(cli("sleep 403"), GOOD, GOOD, GOOD, GOOD))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("drew nothing within 1 s, several times");
  }

  @Test
  void aBrowserThatIsNotThereIsNoFaultOfTheDiagram() throws IOException {
    for (String said :
        List.of(
            "Error: Browser was not found at the configured executablePath (/x)",
            "Error: Could not find Chrome (ver. 1)",
            "Error: Failed to launch the browser process: Code: 1",
            "Running as root without --no-sandbox is not supported",
            "Timed out after 30000 ms while waiting for the WS endpoint URL",
            "Error: Connection closed.",
            "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'chalk'")) {
      DiagramRenderer cli = cli("echo \"" + said + "\" >&2; exit 1");

      assertThatThrownBy(() -> draw(cli, GOOD))
          .as(said)
          .isInstanceOf(ToolException.class)
          .hasMessageContaining("The Mermaid CLI could not draw with the browser ");
    }
    DiagramRenderer noNode = cli("echo \"env: 'node': No such file or directory\" >&2; exit 127");
    assertThatThrownBy(() -> draw(noNode, GOOD)).isInstanceOf(ToolException.class);
  }

  // Stand-ins

  private void draw(DiagramRenderer renderer, String... sources) {
    renderer.draw(List.of(sources), drawings::put);
  }

  private StoredDiagrams stored(DiagramRenderer renderer) {
    return Wanted.stored(new DiagramStore(folder.resolve("store")), renderer);
  }

  private DiagramRenderer driver(String body) throws IOException {
    return new MermaidDriver(installation(body), HURRIED, Executables.ofThisMachine());
  }

  private DiagramRenderer cli(String body) throws IOException {
    return new MermaidCli(installation(body), HURRIED, Executables.ofThisMachine());
  }

  private MermaidInstallation installation(String body) throws IOException {
    return new MermaidInstallation(
        folder, program("node", body), program("browser", "echo Chromium 1.2.3.4 on a Unix"));
  }

  private Path program(String name, String body) throws IOException {
    Path program = folder.resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + body + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }
}
