package dev.lectern.generator.view;

/**
 * A picture that was drawn from source.
 *
 * @param id the picture's id, once a page; other ids of the figure begin with it
 * @param title what it shows
 * @param picture inline SVG
 * @param source Mermaid source
 */
public record DiagramView(String id, String title, Html picture, String source)
    implements BlockView {

  @Override
  public String template() {
    return "diagram";
  }
}
