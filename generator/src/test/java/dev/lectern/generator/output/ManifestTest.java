package dev.lectern.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.generator.plan.OutputPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  private static final String HASH = "a".repeat(64);

  @Test
  void textIsSortedByPathAndReadsBackAsTheSame() {
    Manifest manifest =
        Manifest.of(
            List.of(
                RenderedFile.text(OutputPath.of("b.txt"), ""),
                RenderedFile.text(OutputPath.of("a b.txt"), "hello")));
    String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    String hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    assertThat(manifest.text())
        .isEqualTo("lectern-manifest 1\n" + hello + "  a b.txt\n" + empty + "  b.txt\n");
    assertThat(Manifest.parse(manifest.text()).hashes()).isEqualTo(manifest.hashes());
  }

  @Test
  void lineEndsOfWindowsAreRead() {
    Manifest manifest = Manifest.parse("lectern-manifest 1\r\n" + HASH + "  a\r\n");
    assertThat(manifest.hashes()).containsOnlyKeys(OutputPath.of("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lectern-manifest 2\n",
        "lectern-manifest 1\n<<<<<<< HEAD\n",
        "lectern-manifest 1\nabc  a\n",
        """
        lectern-manifest 1
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  ../a
        """
      })
  void anythingElseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Manifest.parse(text));
  }
}
