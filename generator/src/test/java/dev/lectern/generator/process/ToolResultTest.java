package dev.lectern.generator.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolResultTest {

  @Test
  void reasonIsTheFirstLinesWithoutTheStack() {
    String errors =
        """

        Error: it broke
            at run (file:///x/cli.js:1:2)
            at main (file:///x/cli.js:3:4)
          here
        there
        and there
        and so on
        """;

    assertThat(new ToolResult(1, "", errors).failureReason())
        .isEqualTo("Error: it broke here there and there");
  }

  @Test
  void reasonOfSilenceIsEmpty() {
    assertThat(new ToolResult(1, "well begun", "\n").failureReason()).isEmpty();
  }
}
