package dev.lectern.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorLinkTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectories(folder.resolve("stages"));
    Files.writeString(folder.resolve("stages/a b.md"), "one\ntwo");
  }

  private static Span place(String path) {
    return new SourceText(new SourcePath(path), "one\ntwo").span(5, 6);
  }

  @Test
  void theAddressNamesFileLineAndColumn() {
    assertThat(new EditorLink(EditorLink.DEFAULT, folder).of(place("stages/a b.md")))
        .contains(
            "vscode://file"
                + folder.toUri().getRawPath().replaceFirst("/$", "")
                + "/stages/a%20b.md:2:2");
  }

  @Test
  void inAQueryThePathIsWhole() {
    assertThat(
            new EditorLink("idea://open?file={file}&line={line}", folder)
                .of(place("stages/a b.md")))
        .hasValueSatisfying(
            link ->
                assertThat(link)
                    .startsWith("idea://open?file=/")
                    .endsWith("/stages/a%20b.md&line=2"));
  }

  @Test
  void whatIsNoFileOfTheContentIsNotOpened() throws IOException {
    EditorLink editor = new EditorLink(EditorLink.DEFAULT, folder);
    Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("stages/a b.md"));

    assertThat(editor.of(place("stages/none.md"))).isEmpty();
    assertThat(editor.of(place("stages"))).isEmpty();
    assertThat(editor.of(place("link.md"))).isEmpty();
    assertThat(new EditorLink("", folder).of(place("stages/a b.md"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vscode://file/{file}:{line}:{column}, true",
    "idea://open?file={file}&line={line}, true",
    "'', true",
    "vscode://file/, false",
    "javascript:alert('{file}'), false",
    "data:{file}, false",
    "{file}, false",
    "no address {file}, false",
  })
  void anAddressOfAnEditorOpensAFile(String template, boolean is) {
    assertThat(EditorLink.isTemplate(template)).isEqualTo(is);
  }
}
