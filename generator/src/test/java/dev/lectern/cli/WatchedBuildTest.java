package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that goes on publishes after each change what a build from nothing gives. */
class WatchedBuildTest {

  /** A busy machine takes its time; nothing is measured here. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(90);

  /** Entries that differ in little are enough here. */
  private static final String TOLERANT = "--severity=near-duplicate=off";

  private final Path folder;
  private final Path bridge;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Thread watching;
  private volatile int exit = -1;
  private int builds = 0;

  WatchedBuildTest(@TempDir Path folder) {
    this.folder = folder;
    this.bridge = folder.resolve("src/main/content/patterns/bridge.md");
    Typed.putGoodContentInto(folder);
    Terminal terminal =
        new Terminal(
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false,
            false,
            folder,
            name -> "");
    this.watching =
        new Thread(
            () -> exit = new CommandLineRun(terminal).run(List.of("generate", "--watch", TOLERANT)),
            "watched build");
  }

  @BeforeEach
  void start() throws Exception {
    watching.start();
    await("first publication", () -> output().contains(" after "));
  }

  @AfterEach
  void stop() throws InterruptedException {
    watching.interrupt();
    watching.join();
  }

  private String output() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  private void await(String what, Callable<Boolean> done) throws Exception {
    long end = System.nanoTime() + MOST_NANOS;
    while (!done.call()) {
      assertThat(System.nanoTime())
          .as("%s%nout: %s%nerr: %s", what, output(), errors())
          .isLessThan(end);
      Thread.sleep(20);
    }
  }

  private void awaitCleanBuild(String after) throws Exception {
    Path clean = folder.resolve("clean-" + builds++);
    assertThat(Typed.in(folder, "generate", TOLERANT, "--output-directory=" + clean).exit())
        .isZero();
    await(after, () -> published().equals(bytes(clean)));
  }

  private SortedMap<String, String> published() throws IOException {
    return bytes(folder.resolve("target/lectern"));
  }

  private static SortedMap<String, String> bytes(Path top) {
    try {
      return Typed.texts(top);
    } catch (IOException | UncheckedIOException e) {
      return new TreeMap<>(Map.of("is being written", "")); // a folder is moved into its place
    }
  }

  private void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }

  @Test
  void eachChangeIsPublished() throws Exception {
    awaitCleanBuild("the start");

    replace(bridge, "title: ", "title: Long ");
    awaitCleanBuild("another title");
    assertThat(output()).contains("patterns/bridge.md: ");

    Path second = bridge.resolveSibling("second.md");
    Files.writeString(
        second,
        Files.readString(bridge)
            .replace("title: Long ", "title: Second ")
            .replaceFirst("(?m)^summary: .*$", "summary: Another way.")
            .replaceFirst("(?m)^order: .*$", "order: 77"));
    awaitCleanBuild("another entry");

    Files.delete(second);
    awaitCleanBuild("an entry less");
    assertThat(errors()).doesNotContain("\tat ");
  }

  @Test
  void whatWasPublishedStaysWhileTheContentHasErrors() throws Exception {
    SortedMap<String, String> before = published();
    String good = Files.readString(bridge);

    replace(bridge, "title: ", "titel: ");
    await("what is wrong", () -> errors().contains("What was published before stays as it is."));
    assertThat(errors()).contains("bridge.md:", "titel").doesNotContain("\tat ");
    assertThat(published()).isEqualTo(before);

    Files.writeString(bridge, good.replace("title: ", "title: Mended "));
    awaitCleanBuild("what is mended");
  }

  @Test
  void whoStopsItLeavesWhatTheNextProcessGoesOnFrom() throws Exception {
    replace(bridge, "title: ", "title: Long ");
    await("what it says of it", () -> output().contains("patterns/bridge.md: "));
    watching.interrupt();
    watching.join();

    assertThat(exit).isZero();
    Typed next = Typed.in(folder, "generate", TOLERANT, "--stats");
    assertThat(next.exit()).isZero();
    assertThat(next.output()).contains(" 0 written", "as published").contains(" 0 removed");
  }
}
