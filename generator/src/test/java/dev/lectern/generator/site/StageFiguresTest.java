package dev.lectern.generator.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.RealContent;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stage with figures, which the real content has none of. */
class StageFiguresTest {

  private static final String STAGE = "stages/requirements";

  private static Document page(Rendering rendering, String path) {
    return rendering.site().stream()
        .filter(file -> file.path().value().equals(path))
        .map(file -> Jsoup.parse(new String(file.bytes(), UTF_8)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> skill(Rendering rendering, String word) {
    return rendering.skill().files().stream()
        .map(RenderedFile::bytes)
        .map(bytes -> new String(bytes, UTF_8))
        .flatMap(String::lines)
        .filter(line -> line.contains(word))
        .toList();
  }

  @Test
  void theSiteShowsAStagesFiguresAndTheSkillOnlyWhatItCites(@TempDir Path folder)
      throws IOException {
    RealContent.copyTo(folder);
    Path stage = folder.resolve(STAGE + ".md");
    Files.writeString(
        stage,
        Files.readString(stage)
            .replace(
                "\n---\n",
                "\ninputs:\n"
                    + "  - { id: answers, label: Answers wanted, value: \"6421\", basis: assumed }\n"
                    + "---\n")
            .replace("within what limits?", "within which {{ answers }} limits?"));

    Rendering rendering = RealContent.render(folder);

    Document page = page(rendering, STAGE + ".html");
    assertThat(page.select("h2#_figures")).hasSize(1);
    assertThat(page.select("nav a[href=#_figures]")).isNotEmpty();
    assertThat(page.select("table[data-calculation]")).hasSize(1);
    assertThat(
            Objects.requireNonNull(page.selectFirst("tr:has(th code:containsOwn(answers))"))
                .select("td.value")
                .text())
        .isEqualTo("6,421");
    String id = STAGE.substring(STAGE.indexOf('/') + 1);
    assertThat(page(rendering, "figures.html").select("a[href='figures/stages.html#" + id + "']"))
        .isNotEmpty();
    assertThat(page(rendering, "figures/stages.html").select("section:has(#" + id + ") .value"))
        .extracting(Element::text)
        .containsExactly("6,421");
    assertThat(skill(rendering, "6,421")).isNotEmpty();
    assertThat(skill(rendering, "Answers wanted")).isEmpty();
  }
}
