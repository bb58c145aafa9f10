package dev.lectern.generator.view;

/**
 * Prose.
 *
 * @param body HTML blocks
 */
public record ProseView(Html body) implements BlockView {

  @Override
  public String template() {
    return "prose";
  }
}
