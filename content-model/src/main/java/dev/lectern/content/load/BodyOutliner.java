package dev.lectern.content.load;

/**
 * Finds headings, code blocks and links in Markdown. A port: this module knows no Markdown library.
 */
@FunctionalInterface
public interface BodyOutliner {

  BodyOutline outline(String markdown);
}
