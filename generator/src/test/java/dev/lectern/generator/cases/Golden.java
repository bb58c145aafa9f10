package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what is expected, to the letter. */
public final class Golden {

  private static final String UPDATE = "lectern.updateGolden";

  private Golden() {}

  /** Rewritten only when asked for, and never where nobody looks at the difference. */
  public static void assertSame(Path file, String actual) throws IOException {
    if (isUpdated()) {
      assertThat(System.getenv("CI")).as("golden files are not rewritten in CI").isNull();
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return;
    }
    assertThat(actual)
        .as("%s, rewritten by mvn test -D%s=true", file, UPDATE)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }

  static boolean isUpdated() {
    return Boolean.getBoolean(UPDATE);
  }
}
