package dev.lectern.generator.view;

import java.util.List;

/**
 * All pages as one document.
 *
 * @param summary what it is about
 * @param version which version of the skill it shows
 * @param pages how many pages are in it
 * @param chapters what is in it, in order
 * @param body all chapters
 */
public record BookView(
    FrameView frame, Html summary, String version, int pages, List<ChapterView> chapters, Html body)
    implements PageView {

  public BookView {
    chapters = List.copyOf(chapters);
  }

  /** A chapter and its pages; links lead to places in the book. */
  public record ChapterView(String number, LinkView chapter, List<LinkView> pages) {

    public ChapterView {
      pages = List.copyOf(pages);
    }
  }
}
