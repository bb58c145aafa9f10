package dev.lectern.generator.view;

/**
 * A link.
 *
 * @param label plain text
 * @param href relative to the page
 */
public record LinkView(String label, String href) {}
