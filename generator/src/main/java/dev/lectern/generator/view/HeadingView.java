package dev.lectern.generator.view;

/**
 * A heading.
 *
 * @param level 1 to 6
 * @param anchor its id
 * @param text plain text
 * @param href the page of the entry below it; empty if it is not one's
 */
public record HeadingView(int level, String anchor, String text, String href) implements BlockView {

  @Override
  public String template() {
    return "heading";
  }
}
