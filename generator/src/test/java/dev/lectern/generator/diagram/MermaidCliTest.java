package dev.lectern.generator.diagram;

class MermaidCliTest extends DiagramRendererContract {

  /** Of a text that ends too early, Mermaid's message names the line behind its end. */
  @Override
  int inexactLines() {
    return 1;
  }

  @Override
  DiagramRenderer renderer() {
    return new MermaidCli(
        RealMermaid.installation(), RealMermaid.SETTINGS, RealMermaid.EXECUTABLES);
  }
}
