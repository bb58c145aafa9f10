package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  private String said() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Test
  void shortRunsSayNothingAndLongOnesWhatTheyAreBusyWith() throws InterruptedException {
    try (Progress progress =
        new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8))) {
      progress.begins("load");
      progress.begins("rules");
      Thread.sleep(1000);
      assertThat(said()).isEmpty();
      for (int tries = 0; tries < 200 && said().isEmpty(); tries++) {
        Thread.sleep(50);
      }
      assertThat(said()).startsWith("\r\u001b[Krules … ");
    }
    assertThat(said()).endsWith(" s\r\u001b[K");
  }
}
