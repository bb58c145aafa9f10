package dev.lectern.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderedFileTest {

  private static final OutputPath PATH = OutputPath.of("a.txt");

  @Test
  void textIsUtf8WithItsLineEndsAsTheyAre() throws IOException {
    RenderedFile file = RenderedFile.text(PATH, "é\r\n");
    assertThat(file.bytes()).containsExactly(0xC3, 0xA9, '\r', '\n');
    assertThat(file.open().readAllBytes()).isEqualTo(file.bytes());
    assertThat(file.size()).isEqualTo(4);
  }

  @Test
  void hashIsTheSha256OfTheBytesInLowerCase() {
    assertThat(RenderedFile.text(PATH, "hello").sha256())
        .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
  }

  @Test
  void belowAFolderItIsTheSameFileForWhoeverAsksAgain() {
    RenderedFile file = RenderedFile.text(OutputPath.of("a/b.txt"), "hello");
    RenderedFile below = file.below("site");
    assertThat(below).isEqualTo(RenderedFile.text(OutputPath.of("site/a/b.txt"), "hello"));
    assertThat(file.below("site")).isSameAs(below);
    assertThat(file.below("side").path()).isEqualTo(OutputPath.of("side/a/b.txt"));
    assertThat(file.below("site/a").path()).isEqualTo(OutputPath.of("site/a/a/b.txt"));
    assertThat(file.below("site").path()).isEqualTo(OutputPath.of("site/a/b.txt"));
  }

  @Test
  void bytesCannotBeChangedFromOutside() {
    byte[] given = {1, 2};
    RenderedFile file = RenderedFile.of(PATH, given);
    given[0] = 9;
    file.bytes()[1] = 9;
    assertThat(file.bytes()).containsExactly(1, 2);
    assertThat(RenderedFile.handedOver(PATH, List.of(new byte[] {1}, new byte[] {2})))
        .isEqualTo(file);
  }

  @Test
  void halfOfASurrogatePairIsRefusedAndNotTurnedIntoAQuestionMark() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RenderedFile.text(PATH, "a? b\ud83d"))
        .withMessageContaining("a.txt");
  }

  @Test
  void filesAreEqualIfPathAndBytesAre() {
    assertThat(RenderedFile.text(PATH, "x"))
        .isEqualTo(RenderedFile.of(PATH, new byte[] {'x'}))
        .hasSameHashCodeAs(RenderedFile.of(PATH, new byte[] {'x'}))
        .isNotEqualTo(RenderedFile.text(PATH, "y"))
        .isNotEqualTo(RenderedFile.text(OutputPath.of("b.txt"), "x"));
  }
}
