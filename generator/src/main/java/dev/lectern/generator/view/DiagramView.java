package dev.lectern.generator.view;

/**
 * A picture that was drawn from source.
 *
 * @param id the picture's id, once a page; other ids of the figure begin with it
 * @param title what it shows
 * @param size how it is fitted into the page
 * @param picture inline SVG
 * @param source Mermaid source
 */
public record DiagramView(String id, String title, Size size, Html picture, String source)
    implements BlockView {

  /** How wide a picture is, beside what a page has room for. */
  public enum Size {
    /** Fits a phone when it shrinks. */
    SMALL("small"),
    /** Fits the column when it shrinks. */
    MEDIUM("medium"),
    /** Would not be legible if it shrank to the column. */
    WIDE("wide");

    private final String word;

    Size(String word) {
      this.word = word;
    }

    /** The word for it in a class name. */
    public String word() {
      return word;
    }
  }

  @Override
  public String template() {
    return "diagram";
  }
}
