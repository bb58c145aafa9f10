package dev.lectern.generator.view;

/**
 * A property and its value.
 *
 * @param label plain text
 * @param value HTML inside of a paragraph
 */
public record TraitView(String label, Html value) {}
