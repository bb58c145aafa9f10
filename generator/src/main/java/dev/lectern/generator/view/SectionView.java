package dev.lectern.generator.view;

/**
 * A part of a page under its own heading.
 *
 * @param title plain text
 * @param anchor the heading's id
 * @param body HTML blocks
 */
public record SectionView(String title, String anchor, Html body) {}
