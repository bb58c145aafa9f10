package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Mended;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How front matter that is not found is made findable. */
class FrontMatterTest {

  private static Optional<String> opened(String text) {
    return FrontMatter.opened(
            new SourceText(new SourcePath("a.md"), text), yaml -> !yaml.text().contains("?"))
        .map(Mended::by);
  }

  @Test
  void emptyLinesAboveItAreTakenOut() {
    assertThat(opened("\n \n---\ntitle: x\n---\n")).contains("---\ntitle: x\n---\n");
  }

  @Test
  void firstLineThatIsMissingIsWrittenAboveIt() {
    assertThat(opened("title: x\n---\nText.\n")).contains("---\ntitle: x\n---\nText.\n");
    assertThat(opened("title: x\r\n---\r\n")).contains("---\r\ntitle: x\r\n---\r\n");
    assertThat(opened("title:\n  - x\n---")).contains("---\ntitle:\n  - x\n---");
  }

  @Test
  void whatIsAskedIsWhetherAllAboveItsEndIsYaml() {
    StringBuilder asked = new StringBuilder();
    FrontMatter.opened(
        new SourceText(new SourcePath("a.md"), "title: x\n---\nText.\n---\n"),
        yaml -> {
          asked.append(yaml.text());
          return true;
        });
    assertThat(asked).hasToString("title: x\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Text.\n---\n",
        "\nText.\n",
        "title: x\n",
        "title: x\n --- \n",
        "title:x\n---\n",
        "title: what?\n---\n",
        "\ntitle: x\n---\n",
      })
  void whatMayBeTextIsNoFrontMatter(String text) {
    assertThat(opened(text)).isEmpty();
  }

  @Test
  void fileIsSplitAtItsLines() {
    FrontMatter parts =
        FrontMatter.split(
                new SourceText(new SourcePath("a.md"), "--- \ntitle: x\n---\t\nText.\n---\n"))
            .orElseThrow();
    assertThat(parts.opening().text()).isEqualTo("---");
    assertThat(parts.yaml().text()).isEqualTo("title: x\n");
    assertThat(parts.body()).extracting(Span::text).isEqualTo("Text.\n---\n");
  }
}
