package dev.lectern.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChangesTest {

  private final Changes changes = new Changes();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Path folder;

  ChangesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    changes.close();
    thread.shutdownNow();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Test
  void aFileThatHasSomethingInItIsTakenSoonerThanOneThatIsEmptyOrGone() throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      changes.add(file("a.md", "x"));
      assertThat(changes.take()).hasSize(1);
    }
    long whole = millisSince(start);

    start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      changes.add(file("b.md", ""));
      assertThat(changes.take()).hasSize(1);
      changes.add(folder.resolve("none.md"));
      assertThat(changes.take()).hasSize(1);
    }
    assertThat(millisSince(start)).isGreaterThanOrEqualTo(20 * 25).isGreaterThan(2 * whole);
  }

  @Test
  void whatIsWrittenAfterItWasEmptiedIsTakenOnce() throws Exception {
    changes.add(file("a.md", ""));
    Future<List<Path>> taken = thread.submit(changes::take);

    Path written = file("a.md", "x");
    changes.add(written);

    assertThat(taken.get()).containsExactly(written);
    assertThat(changes.isEmpty()).isTrue();
  }

  @Test
  void whoWritesOnAndOnIsShownSomethingInBetween() throws Exception {
    Path file = file("a.md", "");
    changes.add(file);
    Future<List<Path>> taken = thread.submit(changes::take);
    long start = System.nanoTime();

    while (!taken.isDone() && millisSince(start) < 5_000) {
      changes.add(file);
      Thread.sleep(1);
    }

    assertThat(taken.get()).containsExactly(file);
    assertThat(millisSince(start)).isLessThan(5_000);
  }
}
