package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {

  private final Path folder;

  ServeCommandTest(@TempDir Path folder) {
    this.folder = folder;
    Typed.putGoodContentInto(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "--port, 70000, There is no port 70000",
    "--port, -1, There is no port -1",
    "--editor, javascript:alert('{file}'), Not the address of an editor",
    "--content-directory, nowhere, There is no content folder nowhere",
  })
  void whatCannotBeServedIsToldAtOnce(String option, String value, String message) {
    Typed typed = Typed.in(folder, "serve", option + "=" + value);
    assertThat(typed.exit()).isEqualTo(2);
    assertThat(typed.errors()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void helpNamesPortAndEditor() {
    assertThat(Typed.in(folder, "serve", "--help").output()).contains("4173", "vscode:");
  }
}
