package dev.lectern.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidDriverTest extends DiagramRendererContract {

  @Override
  int inexactLines() {
    return 0;
  }

  @Override
  DiagramRenderer renderer() {
    return new MermaidDriver(
        RealMermaid.installation(), RealMermaid.SETTINGS, RealMermaid.EXECUTABLES);
  }

  @Test
  void whatIsReadyBeforeDrawsTheSame() {
    List<String> sources = List.copyOf(DiagramSamples.all().values()).subList(0, 3);
    try (DiagramRenderer ready = renderer()) {
      ready.prepare();

      assertThat(pictures(ready, sources)).isEqualTo(pictures(renderer(), sources));
    }
  }

  @Test
  void itDrawsWhatTheMermaidCliDraws() {
    // The Mermaid CLI names the commits of a git graph by chance.
    List<String> sources =
        DiagramSamples.all().entrySet().stream()
            .filter(sample -> !sample.getKey().equals("gitgraph"))
            .map(sample -> sample.getValue())
            .toList();
    DiagramRenderer cli =
        new MermaidCli(RealMermaid.installation(), RealMermaid.SETTINGS, RealMermaid.EXECUTABLES);

    assertThat(pictures(renderer(), sources)).isEqualTo(pictures(cli, sources));
  }
}
