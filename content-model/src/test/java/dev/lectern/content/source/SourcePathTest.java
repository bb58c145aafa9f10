package dev.lectern.content.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePathTest {

  @Test
  void pathFallsIntoFolderAndFileName() {
    SourcePath path = new SourcePath("a/b/c.md");
    assertThat(path.folder()).isEqualTo("a/b");
    assertThat(path.fileName()).isEqualTo("c.md");
  }

  @Test
  void fileAtTheTopHasNoFolder() {
    SourcePath path = new SourcePath("skill.md");
    assertThat(path.folder()).isEmpty();
    assertThat(path.fileName()).isEqualTo("skill.md");
  }

  @Test
  void dotsInsideOfANameAreAllowed() {
    assertThat(new SourcePath("a/..b/c..md")).hasToString("a/..b/c..md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a//b", "a/", "../a", "a/../b", "a\\b", "C:\\a", ".."})
  void pathThatIsNotPlainlyRelativeIsRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SourcePath(value));
  }

  @Test
  void pathsAreOrderedByTheirCharacters() {
    assertThat(new SourcePath("a/b")).isLessThan(new SourcePath("a/c"));
  }
}
