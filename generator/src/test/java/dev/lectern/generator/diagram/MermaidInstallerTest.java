package dev.lectern.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With stand-ins for npm, Node.js and the browser. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in programs are shell scripts")
class MermaidInstallerTest {

  private static final String PACKAGES =
      """
      /bin/mkdir -p node_modules/@mermaid-js/mermaid-cli node_modules/mermaid node_modules/puppeteer-core
      echo '{"name": "x", "version": "%s"}' > node_modules/@mermaid-js/mermaid-cli/package.json
      echo '{"name": "x", "version": "%s"}' > node_modules/mermaid/package.json
      echo '{"name": "x", "version": "%s"}' > node_modules/puppeteer-core/package.json
      """
          .formatted(
              MermaidLock.cliVersion(),
              MermaidLock.mermaidVersion(),
              MermaidLock.version(MermaidLock.BROWSER_DRIVER));

  private final Path folder;
  private final Path home;

  MermaidInstallerTest(@TempDir Path folder) {
    this.folder = folder;
    this.home = folder.resolve("home");
  }

  @Test
  void thePackagesOfTheLockFileAreInstalledWithoutScriptsAndWithoutABrowser() throws IOException {
    program("npm", "echo \"$@\"; echo skip=$PUPPETEER_SKIP_DOWNLOAD; /bin/ls; " + PACKAGES);
    program("node", "exit 1");
    program("chromium", "exit 1");
    List<String> said = new ArrayList<>();

    MermaidInstaller.install(places(), said::add);

    assertThat(said)
        .containsExactly(
            "ci --ignore-scripts --no-audit --no-fund --no-progress",
            "skip=1",
            "package-lock.json",
            "package.json");
    MermaidInstallation.Found found = MermaidInstallation.find(places());
    assertThat(found.missing()).isEmpty();
    assertThat(found.installation().orElseThrow().browser()).hasFileName("chromium");
    assertThat(home.toFile().list()).containsExactly(places().folder().getFileName().toString());
  }

  @Test
  void aFailureOfNpmLeavesNothingAndIsTold() throws IOException {
    program("npm", PACKAGES + "echo 'npm error network is down' >&2; exit 1");

    assertThatThrownBy(() -> MermaidInstaller.install(places(), line -> {}))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("npm could not install the Mermaid CLI (exit code 1):")
        .hasMessageContaining("npm error network is down");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void allThatIsMissingIsNamedAtOnce() {
    assertThat(MermaidInstallation.find(places()).missing())
        .containsExactly(
            "Node.js is not on the PATH.",
            "Chromium is not on the PATH.",
            "The Mermaid CLI "
                + MermaidLock.cliVersion()
                + " is not installed in "
                + places().folder()
                + ".");
  }

  @Test
  void anotherVersionThanTheLockFilesIsNotTaken() throws IOException {
    Path description = places().folder().resolve("node_modules/mermaid/package.json");
    program("npm", PACKAGES);
    MermaidInstaller.install(places(), line -> {});
    Files.writeString(description, "{\"version\": \"9.9.9\"}");

    assertThat(MermaidInstallation.find(places()).missing())
        .last()
        .asString()
        .contains("is mermaid 9.9.9, and the lock file asks for " + MermaidLock.mermaidVersion());

    MermaidInstaller.install(places(), line -> {});
    assertThat(MermaidInstallation.wrong(places().folder())).isEmpty();
  }

  @Test
  void theBrowserMayBeNamed() throws IOException {
    Path browser = program("my-browser", "exit 1");
    MermaidInstallation.Places named =
        new MermaidInstallation.Places(home, browser.toString(), executables(Map.of()));
    MermaidInstallation.Places wrong =
        new MermaidInstallation.Places(home, "/no/such/browser", executables(Map.of()));
    MermaidInstallation.Places byVariable =
        new MermaidInstallation.Places(
            home, "", executables(Map.of("CHROME_BIN", browser.toString())));

    assertThat(MermaidInstallation.find(named).missing()).noneMatch(m -> m.contains("rowser"));
    assertThat(MermaidInstallation.find(byVariable).missing()).noneMatch(m -> m.contains("rowser"));
    assertThat(MermaidInstallation.find(wrong).missing())
        .contains("There is no browser \"/no/such/browser\".");
  }

  private MermaidInstallation.Places places() {
    return new MermaidInstallation.Places(home, "", executables(Map.of()));
  }

  private Executables executables(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("PATH", folder.resolve("bin").toString());
    return new Executables(all);
  }

  private Path program(String name, String body) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + body + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }
}
