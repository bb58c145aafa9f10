package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionScriptTest {

  @Test
  void commandsOptionsAndRulesAreCompleted(@TempDir Path folder) throws IOException {
    Path script = folder.resolve("completion/lectern.bash");
    CompletionScript.main(new String[] {script.toString()});
    assertThat(script)
        .content()
        .contains("lint-skill", "--content-directory", "sarif", "reference-resolves")
        .doesNotContain(folder.toString());
  }
}
