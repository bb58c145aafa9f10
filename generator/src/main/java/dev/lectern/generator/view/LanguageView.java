package dev.lectern.generator.view;

/**
 * What language a page is in.
 *
 * @param tag as HTML names it: {@code en-GB}
 * @param locale as Open Graph names it: {@code en_GB}; empty if the tag names no country
 */
public record LanguageView(String tag, String locale) {}
