package dev.lectern.generator.diagram;

import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.Invocation;
import dev.lectern.generator.process.TemporaryFolder;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.process.ToolResult;
import dev.lectern.generator.process.ToolRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Installs the packages of the lock file with npm; a browser is not among them. */
public final class MermaidInstaller {

  private static final Duration LIMIT = Duration.ofMinutes(15);

  private MermaidInstaller() {}

  /**
   * Installs into {@link MermaidInstallation.Places#folder}: all of it or nothing.
   *
   * @param progress takes what npm says, line by line
   * @throws ToolException if npm is missing or fails
   */
  public static void install(MermaidInstallation.Places places, Consumer<String> progress) {
    Executables executables = places.executables();
    Path npm =
        executables
            .find("npm")
            .orElseThrow(
                () ->
                    new ToolException(
                        "npm is not on the PATH, so the Mermaid CLI cannot be installed.\n"
                            + "Install Node.js 20 or newer, which brings npm."));
    try (TemporaryFolder staging = TemporaryFolder.createIn(places.home(), ".installing-")) {
      for (String file : MermaidLock.FILES) {
        staging.write(file, MermaidLock.text(file));
      }
      ToolResult result = ToolRunner.run(invocation(npm, staging.path(), executables), progress);
      if (result.exitCode() != 0) {
        throw new ToolException(
            "npm could not install the Mermaid CLI (exit code "
                + result.exitCode()
                + "):\n"
                + result.errors().lines().limit(10).collect(Collectors.joining("\n"))
                + "\nCheck that npm reaches its registry, then try again.");
      }
      staging.moveTo(places.folder());
    }
  }

  /** npm needs its settings and, for a proxy or a mirror, the variables of the user. */
  private static Invocation invocation(Path npm, Path folder, Executables executables) {
    SortedMap<String, String> environment = new TreeMap<>(executables.environment());
    environment.put("PUPPETEER_SKIP_DOWNLOAD", "1");
    environment.put("NO_COLOR", "1");
    return new Invocation(
        List.of(
            npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-progress"),
        folder,
        environment,
        LIMIT);
  }
}
