package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void parametersAreOptions() {
    assertThat(Words.said("Set lectern.contentDirectory to it, or -Dlectern.diagrams.browser."))
        .isEqualTo("Set --content-directory to it, or --diagrams-browser.");
    assertThat(Words.said("with -Dlectern.baseline.write, or leave -Dlectern.baseline out."))
        .isEqualTo("with --baseline-write, or leave --baseline out.");
  }

  @Test
  void goalsAreCommands() {
    assertThat(Words.said("2 errors; lectern:fix mends 1"))
        .isEqualTo("2 errors; lectern fix mends 1");
  }

  @Test
  void namesOfFilesStay() {
    assertThat(Words.said("target/lectern-reports/lectern.sarif, dev.lectern.cli"))
        .isEqualTo("target/lectern-reports/lectern.sarif, dev.lectern.cli");
  }

  @Test
  void whatAnAuthorWroteStays() {
    String excerpt =
        "   14 | run lectern:fix\n      |     ^^^\n-old lectern:fix\n+new lectern:fix\n";
    assertThat(Words.said(excerpt)).isEqualTo(excerpt);
  }
}
