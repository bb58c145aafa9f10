package dev.lectern.generator.view;

/**
 * A heading of the page.
 *
 * @param label plain text
 * @param anchor its id
 * @param level 2 or 3
 */
public record ContentsItemView(String label, String anchor, int level) {}
