package dev.lectern.generator.view;

/**
 * HTML that a template prints as it is. Made from Markdown or from escaped text only.
 *
 * @param markup balanced, without script; empty for nothing
 */
public record Html(String markup) {

  public static final Html EMPTY = new Html("");

  public boolean isEmpty() {
    return markup.isEmpty();
  }
}
