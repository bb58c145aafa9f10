package dev.lectern.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        "..",
        ".",
        "../a",
        "a/../b",
        "a/./b",
        "a\\b",
        "a\u0000b",
        "a\nb",
        "a\u007fb",
        "a\u0085b",
        "a<b",
        "a>b",
        "C:a",
        "a\"b",
        "a|b",
        "a?b",
        "a*b",
        "con",
        "CON.html",
        "a/nul.txt",
        "aux/b",
        "Com1",
        "lpt9.tar.gz",
        "com\u00b9",
        "nul .txt",
        "CONOUT$",
        "a.",
        "a./b",
        "a ",
        "a /b",
        "\ud83d",
        "a\ude00b"
      })
  void pathThatSomeSystemCannotHoldOrThatLeadsOutIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputPath.of(value))
        .withMessageContaining("'" + value + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "a/b/c.html",
        ".nojekyll",
        "..a",
        "a..b",
        "console.html",
        "com.html",
        "com10",
        "null.txt",
        " a",
        "größe/日本語/\ud83d\ude00.svg",
        "a'b & c#d%e"
      })
  void pathThatEverySystemCanHoldIsTaken(String value) {
    assertThatCode(() -> OutputPath.of(value)).doesNotThrowAnyException();
    assertThat(OutputPath.of(value)).hasToString(value);
  }

  @Test
  void partsOfAPathAreItsFoldersItsNameAndItsExtension() {
    OutputPath deep = OutputPath.of("a/b/page.tar.gz");
    assertThat(deep.parentNames()).containsExactly("a", "b");
    assertThat(deep.folders()).containsExactly(OutputPath.of("a"), OutputPath.of("a/b"));
    assertThat(deep.depth()).isEqualTo(2);
    assertThat(deep.fileName()).isEqualTo("page.tar.gz");
    assertThat(deep.extension()).isEqualTo("gz");

    OutputPath top = OutputPath.of("LICENSE");
    assertThat(top.parentNames()).isEmpty();
    assertThat(top.folders()).isEmpty();
    assertThat(top.depth()).isZero();
    assertThat(top.extension()).isEmpty();
  }

  @Test
  void dotFileHasNoExtensionAndADotInAFolderIsNone() {
    assertThat(OutputPath.of("a/.nojekyll").extension()).isEmpty();
    assertThat(OutputPath.of("v1.2/LICENSE").extension()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "problems/a.html, assets/site.css, ../assets/site.css",
    "index.html, assets/site.css, assets/site.css",
    "a/b/c.html, index.html, ../../index.html",
    "a/b/c.html, a/d.html, ../d.html",
    "a/b.html, a/c.html, c.html",
    "a/b.html, a/b.html, b.html",
    "a/x.html, ab/x.html, ../ab/x.html",
    "a/b/x.html, c/b/x.html, ../../c/b/x.html",
    "a.html, a/b.html, a/b.html"
  })
  void relativeUrlLeadsFromOneFileToAnother(String from, String to, String expected) {
    assertThat(OutputPath.of(from).relativize(OutputPath.of(to))).isEqualTo(expected);
  }

  @Test
  void relativeUrlHasPercentCodesForWhatAUrlCannotHold() {
    assertThat(OutputPath.of("a.html").relativize(OutputPath.of("b c/50%#1é.html")))
        .isEqualTo("b%20c/50%25%231%C3%A9.html");
  }

  @Test
  void pathsAreInTheOrderOfTheirCodeUnits() {
    assertThat(Stream.of("b", "a/b", "a.html", "B", "a").map(OutputPath::of).sorted())
        .isEqualTo(Stream.of("B", "a", "a.html", "a/b", "b").map(OutputPath::of).toList());
    assertThat(List.of(OutputPath.of("a"))).contains(new OutputPath("a"));
  }
}
