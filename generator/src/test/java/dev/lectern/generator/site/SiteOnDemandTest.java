package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.Lectern;
import dev.lectern.generator.OpenSite;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.history.HistorySource;
import dev.lectern.generator.output.RenderedFile;
import org.junit.jupiter.api.Test;

class SiteOnDemandTest {

  @Test
  void eachFileIsTheSameAsAmongAll() {
    Lectern lectern = new Lectern();
    Rendering whole =
        lectern.render(RealContent.FOLDER, PlaceholderDiagrams.SOURCE).value().orElseThrow();
    OpenSite open =
        lectern
            .open(RealContent.FOLDER, PlaceholderDiagrams.SOURCE, HistorySource.NONE)
            .value()
            .orElseThrow();
    assertThat(whole.site()).hasSizeGreaterThan(300);
    for (RenderedFile file : whole.site()) {
      assertThat(open.site().file(file.path().value())).as("%s", file.path()).contains(file);
    }
    assertThat(open.site().file("stages/none.html")).isEmpty();
    assertThat(open.forAgents().skill().files()).isEqualTo(whole.skill().files());
  }
}
