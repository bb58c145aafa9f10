package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script for Unix with a Java that only says what it was asked for. */
class LauncherTest {

  private static final Path SCRIPT = Path.of("src", "main", "launcher", "bin", "lectern");

  /** Writes what it is told to keep, says its arguments, and ends as the last one says. */
  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do
        echo "$argument"
        case $argument in
        -XX:DumpLoadedClassList=* | -XX:SharedArchiveFile=*.jsa.* | -XX:AOTConfiguration=* | -XX:AOTCache=*.aot.*)
          file=${argument#*=}
          [ -f "$file" ] || echo kept >"$file" ;;
        esac
        last=$argument
      done
      [ "$last" = fail ] && exit 7
      exit 0
      """;

  private final Path folder;
  private final Path home;
  private final Path cache;

  LauncherTest(@TempDir Path folder) {
    this.folder = folder;
    home = folder.resolve("my tools/lectern");
    cache = folder.resolve("my cache");
  }

  @BeforeEach
  void install() throws IOException {
    assumeThat(Path.of("/bin/sh")).isExecutable();
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.copy(SCRIPT, home.resolve("bin/lectern"));
    executable(home.resolve("bin/lectern"));
    Files.writeString(home.resolve("lib/lectern.jar"), "jar");
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Path java(String version) throws IOException {
    Path java = folder.resolve("java " + version);
    Files.createDirectories(java.resolve("bin"));
    executable(Files.writeString(java.resolve("bin/java"), JAVA));
    Files.writeString(
        java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return java;
  }

  private record Launched(int exit, List<String> output, String errors) {}

  private Launched launch(Map<String, String> environment, String... arguments) {
    return launch(home.resolve("bin/lectern"), environment, arguments);
  }

  private Launched launch(Path script, Map<String, String> environment, String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of(script.toString()));
      command.addAll(List.of(arguments));
      Path errors = folder.resolve("errors.txt");
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
      builder.environment().keySet().removeAll(List.of("CI", "LECTERN_JAVA_OPTS", "JAVA_HOME"));
      builder.environment().put("XDG_CACHE_HOME", cache.toString());
      builder.environment().putAll(environment);
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      return new Launched(process.exitValue(), output.lines().toList(), Files.readString(errors));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> kept() throws IOException {
    Path archives = cache.resolve("lectern/jvm");
    if (!Files.isDirectory(archives)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(archives)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** They are made in the background. */
  private void waitForArchives(String names) throws Exception {
    for (int tries = 0; tries < 200 && !kept().toString().matches(names); tries++) {
      Thread.sleep(20);
    }
  }

  @Test
  void argumentsAndTheExitCodePassUnchanged() throws IOException {
    Map<String, String> java = Map.of("JAVA_HOME", java("17.0.15").toString());

    Launched launched = launch(java, "explain", "a  b", "*", "", "fail");

    assertThat(launched.exit()).isEqualTo(7);
    assertThat(launched.output())
        .containsSubsequence(
            "-jar", home.toRealPath() + "/lib/lectern.jar", "explain", "a  b", "*", "", "fail");
    assertThat(launched.errors()).isEmpty();
  }

  @Test
  void jarIsFoundThroughLinks() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("lectern"), home.resolve("bin/lectern"));
    Path other = Files.createSymbolicLink(folder.resolve("other"), Path.of("lectern"));
    Map<String, String> java = Map.of("JAVA_HOME", java("17.0.15").toString());

    assertThat(launch(link, java, "x").output()).contains(home.toRealPath() + "/lib/lectern.jar");
    assertThat(launch(other, java, "x").output()).contains(home.toRealPath() + "/lib/lectern.jar");
  }

  @Test
  void firstRunOfGenerateLeavesAnArchiveForTheOthers() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("17.0.15").toString());

    assertThat(String.join(" ", launch(java, "explain").output())).doesNotContain("Archive");
    assertThat(kept()).isEmpty();
    assertThat(launch(java, "generate").output()).anyMatch(s -> s.contains("DumpLoadedClassList"));
    waitForArchives("\\[java-17-[0-9]+\\.jsa]");
    assertThat(kept()).hasSize(1).first().asString().matches("java-17-[0-9]+\\.jsa");
    String archive = cache + "/lectern/jvm/" + kept().get(0);
    for (String command : List.of("explain", "generate")) {
      assertThat(launch(java, command).output())
          .anyMatch(s -> s.equals("-XX:SharedArchiveFile=" + archive))
          .noneMatch(s -> s.contains("DumpLoadedClassList"));
    }
  }

  @Test
  void archiveOfValidateServesUntilGenerateLeavesABetterOne() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("17.0.15").toString());
    String folder = "-XX:SharedArchiveFile=" + cache + "/lectern/jvm/";

    launch(java, "validate");
    waitForArchives("\\[java-17-[0-9]+-validate\\.jsa]");
    assertThat(kept()).hasSize(1);
    String small = kept().get(0);
    assertThat(launch(java, "validate").output()).contains(folder + small);
    assertThat(launch(java, "explain").output()).contains(folder + small);

    assertThat(launch(java, "generate").output()).anyMatch(s -> s.contains("DumpLoadedClassList"));
    String large = small.replace("-validate", "");
    waitForArchives("\\[" + small + ", " + large + "]");
    for (String command : List.of("validate", "explain", "generate")) {
      assertThat(launch(java, command).output()).contains(folder + large);
    }
  }

  @Test
  void anotherJarHasAnotherArchive() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("17.0.15").toString());
    launch(java, "validate");
    waitForArchives("\\[[^,]+\\.jsa]");
    Files.writeString(home.resolve("lib/lectern.jar"), "another jar");
    launch(java, "validate");
    waitForArchives("\\[[^,]+\\.jsa, [^,]+\\.jsa]");
    assertThat(kept()).hasSize(2);
  }

  @Test
  void whatGoesOnHasBothCompilersAndLeavesNoArchive() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("17.0.15").toString());
    for (String[] goesOn : new String[][] {{"serve"}, {"generate", "--watch"}}) {
      assertThat(launch(java, goesOn).output())
          .noneMatch(s -> s.contains("TieredStopAtLevel") || s.contains("DumpLoadedClassList"));
    }
    assertThat(kept()).isEmpty();
    assertThat(launch(java, "generate").output()).contains("-XX:TieredStopAtLevel=1");
  }

  @Test
  void runThatFailsLeavesNone() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("17.0.15").toString());
    assertThat(launch(java, "generate", "fail").exit()).isEqualTo(7);
    waitForArchives("\\[]");
    assertThat(kept()).isEmpty();
  }

  @Test
  void noArchiveIsMadeOnMachinesOfCiNorWithOptionsOfTheUser() throws IOException {
    String java = java("17.0.15").toString();
    launch(Map.of("JAVA_HOME", java, "CI", "true"), "generate");
    Launched launched =
        launch(Map.of("JAVA_HOME", java, "LECTERN_JAVA_OPTS", "-Xmx2g -Dx=y"), "generate");
    assertThat(launched.output()).containsSubsequence("-Xmx2g", "-Dx=y", "-jar");
    assertThat(kept()).isEmpty();
  }

  @Test
  void newestJavasKeepAnAotCacheThatIsMadeInTheBackground() throws Exception {
    Map<String, String> java = Map.of("JAVA_HOME", java("25.0.3").toString());

    assertThat(launch(java, "generate").output()).contains("-XX:AOTMode=record");
    waitForArchives("\\[java-25-[0-9]+\\.aot]");

    assertThat(kept()).hasSize(1).first().asString().matches("java-25-[0-9]+\\.aot");
    assertThat(launch(java, "explain").output())
        .contains("-XX:AOTCache=" + cache + "/lectern/jvm/" + kept().get(0))
        .noneMatch(s -> s.contains("Xshare"));
  }

  @Test
  void javaOfAnUnknownVersionIsStartedPlainly() throws IOException {
    Path java = java("17.0.15");
    Files.delete(java.resolve("release"));
    Launched launched = launch(Map.of("JAVA_HOME", java.toString()), "generate");
    assertThat(launched.exit()).isZero();
    assertThat(String.join(" ", launched.output())).doesNotContain("Archive", "AOT");
  }

  @Test
  void cacheThatCannotBeWrittenIsDoneWithout() throws IOException {
    Files.writeString(cache, "not a folder");
    Launched launched = launch(Map.of("JAVA_HOME", java("17.0.15").toString()), "generate");
    assertThat(launched.exit()).isZero();
    assertThat(launched.errors()).isEmpty();
  }

  @Test
  void missingOrOldJavaIsToldWithItsRemedy() throws IOException {
    assertThat(launch(Map.of("PATH", folder.toString()), "generate"))
        .isEqualTo(
            new Launched(
                3,
                List.of(),
                "lectern: There is no Java. Install Java 17 or newer, or set JAVA_HOME to one.\n"));
    assertThat(launch(Map.of("JAVA_HOME", "/nowhere"), "generate").errors())
        .contains("JAVA_HOME is /nowhere");
    assertThat(launch(Map.of("JAVA_HOME", java("1.8.0_402").toString()), "generate").errors())
        .contains("is Java 1.8.0_402. Install Java 17 or newer");
  }
}
