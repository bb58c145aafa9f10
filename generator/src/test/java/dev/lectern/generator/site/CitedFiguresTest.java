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
            json -> json.writeStringField("page", site.page("stages/model.html").toString()));

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
            "without script: 0 notes");
  }
}
