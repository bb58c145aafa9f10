package dev.lectern.generator.view;

/**
 * Prose with a word before it.
 *
 * @param label plain text
 * @param body HTML blocks
 */
public record LabelledView(String label, Html body) implements BlockView {

  @Override
  public String template() {
    return "labelled";
  }
}
