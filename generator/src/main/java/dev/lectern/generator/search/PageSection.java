package dev.lectern.generator.search;

/**
 * What is found: a part of a page with a heading of its own, in plain text.
 *
 * @param page the page that it is on, counted from 0 in the order of the pages
 * @param anchor its id on that page; empty for the beginning of the page
 * @param heading its heading; of the beginning, the page's title
 * @param title the title of its page
 * @param id the id of the entry that it is about: the page's at its beginning, or that of one entry
 *     of many; empty for another section
 * @param text what it says, spaces between words and no line ends
 */
record PageSection(int page, String anchor, String heading, String title, String id, String text) {

  /** Whether it is one entry of a page that has many. */
  boolean isEntryOfMany() {
    return !anchor.isEmpty() && !id.isEmpty();
  }
}
