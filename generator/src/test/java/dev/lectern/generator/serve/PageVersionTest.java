package dev.lectern.generator.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import org.junit.jupiter.api.Test;

class PageVersionTest {

  private static PageVersion page(String style, String text) {
    return PageVersion.of(
        RenderedFile.text(
            OutputPath.of("a.html"), "<link rel=\"stylesheet\" href=\"" + style + "\">" + text));
  }

  @Test
  void aPageThatIsTheSameStays() {
    assertThat(page("a.css", "x").eventFor(page("a.css", "x"))).isEmpty();
    assertThat(page("a.css", "x").eventFor(PageVersion.named(page("a.css", "x").fingerprint())))
        .isEmpty();
    assertThat(PageVersion.NONE.eventFor(PageVersion.named(""))).isEmpty();
  }

  @Test
  void aPageOfOtherWordsIsLoaded() {
    assertThat(page("a.css", "y").eventFor(page("a.css", "x"))).isEqualTo("reload");
    assertThat(page("b.css", "y").eventFor(page("a.css", "x"))).isEqualTo("reload");
    assertThat(page("a.css", "y").eventFor(PageVersion.named("0"))).isEqualTo("reload");
    assertThat(page("a.css", "y").eventFor(PageVersion.NONE)).isEqualTo("reload");
    assertThat(PageVersion.NONE.eventFor(page("a.css", "y"))).isEqualTo("reload");
  }

  @Test
  void aPageOfAnotherStyleAloneTakesTheStyle() {
    assertThat(page("b.css", "x").eventFor(page("a.css", "x"))).isEqualTo("css");
  }
}
