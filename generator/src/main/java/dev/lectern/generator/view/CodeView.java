package dev.lectern.generator.view;

/**
 * Source in another language.
 *
 * @param language its name
 * @param title what it shows
 * @param source the text
 */
public record CodeView(String language, String title, String source) implements BlockView {

  @Override
  public String template() {
    return "code";
  }
}
