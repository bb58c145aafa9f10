package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spelling of what no author would write. */
class ManyWordsTest {

  private final Path folder;

  ManyWordsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void makeContentThatIsSpelled() throws IOException {
    assertThat(ContentCase.named("valid").validate(folder).value()).isPresent();
    replace("skill.md", "total-minutes:", "prose:\n  language: en-GB\ntotal-minutes:");
  }

  private void replace(String file, String what, String by) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).containsOnlyOnce(what);
    Files.writeString(path, text.replace(what, by));
  }

  private List<Diagnostic> said(String prose) throws IOException {
    replace("anti-patterns/hurry.md", "Pushes at once.", prose);
    return new Lectern().validate(folder).diagnostics();
  }

  /** Words of {@code x} and {@code y}, all different. */
  private static String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(Integer.toBinaryString(i + 512).replace('0', 'x').replace('1', 'y'));
      words.append(i % 30 == 29 ? ".\n\n" : " ");
    }
    return words.toString();
  }

  @Test
  void aThousandUnknownWordsAreNamedAndTheRestIsCounted() throws IOException {
    List<Diagnostic> said = said(words(5_000));
    assertThat(said).hasSize(1_001);
    assertThat(said.get(1_000).message())
        .isEqualTo("4000 more words, from here on, are not in the dictionary.");
  }

  @Test
  void aWordWithoutEndIsCutInTheMessage() throws IOException {
    List<Diagnostic> said = said("w".repeat(9_000));
    assertThat(said).hasSize(1);
    assertThat(said.get(0).message())
        .isEqualTo(
            "\""
                + "w".repeat(40)
                + "…\" is not in the dictionary. If it is right, add it to words.txt.");
  }
}
