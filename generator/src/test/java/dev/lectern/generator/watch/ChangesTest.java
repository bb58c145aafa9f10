package dev.lectern.generator.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

  private final WaitedTime time = new WaitedTime();
  private final Changes changes = new Changes(time);
  private final Path folder;

  ChangesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private double millis() {
    return time.nanos() / 1e6;
  }

  @Test
  void aFileThatHasSomethingInItIsTakenAfterAMillisecond() throws Exception {
    Path file = file("a.md", "x");
    changes.add(file);

    assertThat(changes.take()).containsExactly(file);

    assertThat(millis()).isEqualTo(1);
  }

  @Test
  void oneThatIsEmptyOrGoneIsWaitedForLonger() throws Exception {
    changes.add(file("a.md", ""));
    assertThat(changes.take()).hasSize(1);
    assertThat(millis()).isEqualTo(25);

    changes.add(folder.resolve("none.md"));
    assertThat(changes.take()).hasSize(1);
    assertThat(millis()).isEqualTo(50);
  }

  @Test
  void whatIsWrittenAfterItWasEmptiedIsTakenOnce() throws Exception {
    Path written = file("a.md", "");
    changes.add(written);
    time.afterMillis(20, () -> changes.add(file("a.md", "x")));

    assertThat(changes.take()).containsExactly(written);

    assertThat(millis()).isEqualTo(21);
    assertThat(changes.isEmpty()).isTrue();
  }

  @Test
  void severalFilesOneBehindTheOtherAreTakenTogether() throws Exception {
    Path first = file("a.md", "x");
    Path second = file("b.md", "x");
    changes.add(second);
    time.afterMillis(0.5, () -> changes.add(first));

    assertThat(changes.take()).containsExactly(first, second);

    assertThat(millis()).isEqualTo(1.5);
  }

  @Test
  void whoWritesOnAndOnIsShownSomethingInBetween() throws Exception {
    Path file = file("a.md", "");
    changes.add(file);
    for (int i = 1; i <= 1_000; i++) {
      time.afterMillis(i, () -> changes.add(file));
    }

    assertThat(changes.take()).containsExactly(file);

    assertThat(millis()).isEqualTo(50);
    assertThat(changes.isEmpty()).isTrue();
  }

  @Test
  void nothingIsQuietOnceSomethingChanges() throws Exception {
    assertThat(changes.isQuietFor(Duration.ofMillis(30))).isTrue();
    assertThat(millis()).isEqualTo(30);

    time.afterMillis(40, () -> changes.add(file("a.md", "x")));
    assertThat(changes.isQuietFor(Duration.ofMillis(30))).isFalse();
    assertThat(millis()).isEqualTo(40);
    assertThat(changes.isQuietFor(Duration.ofMillis(30))).isFalse();
    assertThat(millis()).isEqualTo(40);
  }

  @Test
  void allIsSaidWithoutNames() throws Exception {
    changes.add(file("a.md", "x"));
    changes.addAll();

    assertThat(changes.take()).isEmpty();
    assertThat(changes.isEmpty()).isTrue();
  }
}
