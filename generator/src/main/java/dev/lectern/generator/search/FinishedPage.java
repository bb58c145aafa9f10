package dev.lectern.generator.search;

/**
 * A page as readers get it.
 *
 * @param path where it is below the site's top, as a relative URL
 * @param kind what such pages are called, plain text; empty for a page that is of no kind
 * @param id the id of the entry that it is about; empty if there is none
 * @param composed whether it is made of what other pages say, so that they are found before it
 * @param texts what it says
 */
public record FinishedPage(
    String path, String kind, String id, boolean composed, PageTexts texts) {}
