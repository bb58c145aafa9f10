package dev.lectern.generator.book;

import java.util.List;

/**
 * Pages that stand together.
 *
 * @param opening the page whose title is that of the chapter
 * @param pages the others, in order
 */
public record BookChapter(BookPage opening, List<BookPage> pages) {

  public BookChapter {
    pages = List.copyOf(pages);
  }
}
