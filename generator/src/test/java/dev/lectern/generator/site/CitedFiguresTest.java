package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cited figures say of themselves, in a real browser. */
class CitedFiguresTest {

  @Test
  void aCitedFigureSaysWhatItIsToWhoeverAsks(@TempDir Path folder) throws IOException {
    SiteInBrowser site = new SiteInBrowser(folder);

    List<String> lines =
        site.run(
            "cited-check.mjs",
            Duration.ofMinutes(3),
            json -> {
              json.writeStringField("page", site.page("stages/model.html").toString());
              json.writeStringField("own", site.page("problems/rag-pipeline.html").toString());
              json.writeArrayFieldStart("figures");
              for (String figure : List.of("documents", "peak", "layers_70")) {
                json.writeString(figure);
              }
              json.writeEndArray();
              json.writeStringField("book", site.page("book.html").toString());
            });

    String first = "Recommendation system: Peak load = load * peak_factor";
    String second = "Recommendation system: Candidates in the heavy ranker assumed";
    assertThat(lines)
        .containsExactly(
            "pointer: " + first,
            "pointer elsewhere: nothing",
            "focus: " + second,
            "Escape: nothing",
            "Enter: " + second,
            "Tab: the next",
            "tap: " + first,
            "tap elsewhere: nothing",
            "by its row: Corpus assumed",
            "by its row: Peak load = staff * asked * busy_hour",
            "by its row: Layers, 70B from Llama Team, Meta 2024",
            "in the book: Queries assumed",
            "without script: 0 notes");
  }
}
