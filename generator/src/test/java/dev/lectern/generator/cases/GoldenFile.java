package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file that a test compares to the letter. */
record GoldenFile(Path file) {

  private static final String UPDATE = "lectern.updateGolden";

  static GoldenFile at(Path file) {
    return new GoldenFile(file);
  }

  /** Rewritten only when asked for, and never where nobody looks at the difference. */
  void holds(String actual) throws IOException {
    if (Boolean.getBoolean(UPDATE)) {
      assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, actual);
      return;
    }
    assertThat(actual)
        .as("%s, rewritten by mvn test -D%s=true", file, UPDATE)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}
