package dev.lectern.generator.book;

import java.util.List;

/**
 * The book.
 *
 * @param markup all chapters as HTML; headings begin at level 2
 * @param chapters what is in it, in order
 */
public record BoundBook(String markup, List<Chapter> chapters) {

  public BoundBook {
    chapters = List.copyOf(chapters);
  }

  /** How many pages of the site are in it. */
  public int pages() {
    return chapters.stream().mapToInt(chapter -> 1 + chapter.pages().size()).sum();
  }

  /**
   * A chapter.
   *
   * @param number as its heading has it
   * @param place its heading
   * @param pages its pages, without the opening
   */
  public record Chapter(String number, Place place, List<Place> pages) {

    public Chapter {
      pages = List.copyOf(pages);
    }
  }

  /** A heading and its anchor; in the text of a page the heading has its number. */
  public record Place(String title, String anchor) {}
}
