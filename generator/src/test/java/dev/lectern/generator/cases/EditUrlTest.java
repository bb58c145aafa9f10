package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no address at which a file can be edited is an error at its place. */
class EditUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://example.org/edit/{path}, link-scheme",
    "javascript:alert({path}), link-scheme",
    "//example.org/{path}, link-scheme",
    "https://example.org/a b/{path}, link-scheme",
    "https://example.org/edit/, value-type",
    "https://example.org/{path}/{path}, value-type",
    "https://{path}.example.org/, value-type",
  })
  void badAddressesAreErrors(String address, String rule, @TempDir Path folder) throws IOException {
    ContentCase.named("valid").lay(folder);
    Path skill = folder.resolve("skill.md");
    String text = Files.readString(skill);
    Files.writeString(skill, text.replace("site-url:", "edit-url: \"" + address + "\"\nsite-url:"));

    String report = ContentCase.report(new Lectern().validate(folder).diagnostics());

    int line = text.substring(0, text.indexOf("site-url:")).split("\n", -1).length;
    assertThat(report)
        .contains("skill.md:" + line + ":11: error: [" + rule + "] \"edit-url\" takes");
  }
}
