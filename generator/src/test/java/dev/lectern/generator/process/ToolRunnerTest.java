package dev.lectern.generator.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in programs are shell scripts")
class ToolRunnerTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Path folder;

  ToolRunnerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void outputAndErrorsAndExitCodeComeBack() throws InterruptedException {
    List<String> lines = new ArrayList<>();

    ToolResult result =
        ToolRunner.run(invocation("echo one; echo two >&2; echo drei ü; exit 7"), lines::add);

    assertThat(lines).containsExactly("one", "drei ü");
    assertThat(result).isEqualTo(new ToolResult(7, "one\ndrei ü\n", "two\n"));
  }

  @Test
  void manyLinesOnBothStreamsDoNotBlock() throws InterruptedException {
    String loop =
        "i=0; while [ $i -lt 20000 ]; do echo out-$i-0123456789; echo err-$i-0123456789 >&2;"
            + " i=$((i+1)); done";
    List<String> lines = new ArrayList<>();

    ToolResult result = ToolRunner.run(invocation(loop), lines::add);

    assertThat(lines).hasSize(20000).endsWith("out-19999-0123456789");
    assertThat(result.errors()).hasSizeLessThanOrEqualTo(RunningTool.KEPT_CHARACTERS);
    assertThat(result.errors()).endsWith("err-19999-0123456789\n");
  }

  /** The driver of the diagrams may be done while its last pictures are still being looked at. */
  @Test
  void aSlowListenerMissesNoLine() throws InterruptedException {
    List<String> lines = new ArrayList<>();

    ToolRunner.run(
        invocation("for i in 1 2 3 4; do echo $i; done; sleep 30 & exit 0"),
        line -> {
          pause(Duration.ofMillis(800));
          lines.add(line);
        });

    assertThat(lines).containsExactly("1", "2", "3", "4");
  }

  private static void pause(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(duration.toNanos());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMissingProgramIsNamedWithTheReason() throws InterruptedException {
    Invocation missing =
        new Invocation(List.of(folder + "/no-such-program"), folder, Map.of(), LONG);

    assertThatThrownBy(() -> ToolRunner.run(missing, line -> {}))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("no-such-program could not be started")
        .hasMessageContaining("No such file");
  }

  @Test
  void argumentsAreReadByNoShell() throws IOException, InterruptedException {
    Path program = script("for a in \"$@\"; do echo \"[$a]\"; done");
    List<String> lines = new ArrayList<>();

    ToolRunner.run(
        new Invocation(
            List.of(program.toString(), "a b", "$HOME", "; touch stolen", "*"),
            folder,
            Map.of("PATH", System.getenv("PATH"), "HOME", "/x"),
            LONG),
        lines::add);

    assertThat(lines).containsExactly("[a b]", "[$HOME]", "[; touch stolen]", "[*]");
    assertThat(folder.resolve("stolen")).doesNotExist();
  }

  @Test
  void nothingIsInheritedFromTheEnvironment() throws IOException, InterruptedException {
    Path program = script("env | sort");

    ToolResult result =
        ToolRunner.run(
            new Invocation(
                List.of(program.toString()),
                folder,
                Map.of("PATH", System.getenv("PATH"), "TZ", "UTC"),
                LONG),
            line -> {});

    assertThat(result.output().lines().map(line -> line.replaceFirst("=.*", "")))
        .contains("PATH", "TZ")
        .isSubsetOf("PATH", "TZ", "PWD", "OLDPWD", "SHLVL", "_");
  }

  @Test
  void aProgramThatHangsIsEndedWithAllThatItStarted() throws IOException, InterruptedException {
    String stubborn = "trap '' TERM; (trap '' TERM; sleep 300) & sleep 302";
    Invocation hanging = invocation(stubborn, Duration.ofSeconds(1), LONG);

    assertThatThrownBy(() -> ToolRunner.run(hanging, line -> {}))
        .isInstanceOf(ToolTookTooLongException.class)
        .hasMessageContaining("did not end within 1 s and was ended");
    await(() -> sleepers("300").isEmpty()); // a kill is not instant
    await(() -> sleepers("302").isEmpty()); // a kill is not instant
  }

  @Test
  void aProcessThatLeftItsParentIsKnownByTheRunsOwnFolder()
      throws IOException, InterruptedException {
    Path stray = folder.resolve("stray");
    Files.copy(Path.of("/bin/sh"), stray);

    ToolRunner.run(
        new Invocation(
            List.of(
                "/bin/sh",
                "-c",
                "("
                    + stray
                    + " -c 'while true; do read x </dev/zero; done' "
                    + folder
                    + ") >/dev/null 2>&1 &"),
            folder,
            Map.of("PATH", System.getenv("PATH")),
            LONG),
        line -> {});

    assertThat(
            ProcessHandle.allProcesses()
                .filter(
                    process ->
                        process
                            .info()
                            .command()
                            .filter(command -> command.equals(stray.toString()))
                            .isPresent()))
        .isEmpty();
  }

  @Test
  void aProgramThatFallsSilentIsEnded() throws InterruptedException {
    Invocation silent =
        invocation("echo hello; sleep 305", Duration.ofSeconds(60), Duration.ofSeconds(1));

    assertThatThrownBy(() -> ToolRunner.run(silent, line -> {}))
        .isInstanceOf(ToolTookTooLongException.class)
        .hasMessageContaining("said nothing within 1 s");
    await(() -> sleepers("305").isEmpty()); // a kill is not instant
  }

  @Test
  void anInterruptEndsTheProgramAndStaysSet() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                ToolRunner.run(invocation("echo up; sleep 306"), line -> {});
                thrown.complete(new AssertionError("it ended by itself"));
              } catch (ToolException e) {
                thrown.complete(
                    Thread.currentThread().isInterrupted()
                        ? e
                        : new AssertionError("no longer interrupted"));
              }
            });
    thread.start();
    await(() -> !sleepers("306").isEmpty());

    thread.interrupt();

    assertThat(thrown.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("Interrupted while");
    await(() -> sleepers("306").isEmpty()); // a kill is not instant
  }

  @Test
  void whatTheListenerThrowsEndsTheProgram() throws InterruptedException {
    Invocation talking = invocation("echo boo; sleep 307");

    assertThatThrownBy(
            () ->
                ToolRunner.run(
                    talking,
                    line -> {
                      throw new ToolException("not this: " + line);
                    }))
        .hasMessage("not this: boo");
    await(() -> sleepers("307").isEmpty()); // a kill is not instant
  }

  @Test
  void standardInputStaysOpenAndIsEmpty() throws InterruptedException {
    // "read" would return at once, if it were at its end.
    Invocation reading = invocation("read x; echo gone", Duration.ofSeconds(1), LONG);

    assertThatThrownBy(() -> ToolRunner.run(reading, line -> {}))
        .isInstanceOf(ToolTookTooLongException.class);
  }

  @Test
  void aTemporaryFolderIsGoneWhenItIsClosed() throws IOException, InterruptedException {
    Path path;
    try (TemporaryFolder temporary = TemporaryFolder.create("lectern-test-")) {
      path = temporary.path();
      Files.writeString(temporary.folder("sub").resolve("a"), "a");
      temporary.write("b", "b");
      assertThat(path.resolve("sub/a")).exists();
    }

    assertThat(path).doesNotExist();
  }

  private Invocation invocation(String shell) {
    return invocation(shell, LONG, LONG);
  }

  private Invocation invocation(String shell, Duration limit, Duration silence) {
    return new Invocation(
        List.of("/bin/sh", "-c", shell),
        folder,
        new TreeMap<>(Map.of("PATH", System.getenv("PATH"))),
        limit,
        silence);
  }

  private Path script(String body) throws IOException, InterruptedException {
    Path script = folder.resolve("script");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  /** Processes that sleep for so many seconds; nobody else chooses these. */
  private static List<ProcessHandle> sleepers(String seconds) {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process
                    .info()
                    .arguments()
                    .flatMap(all -> Optional.of(List.of(all)))
                    .filter(all -> all.equals(List.of(seconds)))
                    .isPresent())
        .toList();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
