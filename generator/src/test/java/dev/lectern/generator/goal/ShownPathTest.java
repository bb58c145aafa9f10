package dev.lectern.generator.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownPathTest {

  private final Path root;
  private final ShownPath shown;

  ShownPathTest(@TempDir Path root) {
    this.root = root;
    shown = new ShownPath(root);
  }

  @Test
  void pathsBelowAreShownWithoutTheFolder() {
    assertThat(shown.of(root.resolve("course").resolve("src"))).isEqualTo("course/src");
  }

  @Test
  void pathsBesideAreShownByTheWayUp() {
    assertThat(shown.of(root.resolve("course/../../skills"))).isEqualTo("../skills");
  }

  @Test
  void theFolderItselfIsADot() {
    assertThat(shown.of(root.resolve("course").resolve(".."))).isEqualTo(".");
  }
}
