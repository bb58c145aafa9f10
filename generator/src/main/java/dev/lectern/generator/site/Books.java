package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.book.BookBinder;
import dev.lectern.generator.book.BookChapter;
import dev.lectern.generator.book.BookPage;
import dev.lectern.generator.book.BoundBook;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.search.MainPart;
import dev.lectern.generator.view.BookView;
import dev.lectern.generator.view.ContentsItemView;
import dev.lectern.generator.view.Html;
import dev.lectern.generator.view.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The whole site as one document: a chapter for what it is, then one for each kind. */
final class Books {

  private static final OutputPath TOP = OutputPath.of("index.html");

  private final ValidContent content;
  private final OutputPlan plan;
  private final PageFrames frames;

  Books(ValidContent content, OutputPlan plan, PageFrames frames) {
    this.content = content;
    this.plan = plan;
    this.frames = frames;
  }

  /**
   * @param mains what the site's other pages say; the book takes it apart
   */
  BookView page(PageLinks links, PageText text, Map<OutputPath, MainPart> mains) {
    List<BookChapter> chapters = new ArrayList<>();
    chapters.add(
        new BookChapter(page(plan.page(FixedPage.Name.ABOUT).path(), false, mains), List.of()));
    for (Overview overview : content.overviews()) {
      Kind kind = overview.about();
      if (kind != Kind.REFERENCE) {
        chapters.add(chapter(kind, mains));
      }
    }
    if (!content.references().isEmpty()) {
      chapters.add(chapter(Kind.REFERENCE, mains));
    }
    BoundBook book = BookBinder.bind(chapters, content.deadline());
    List<BookView.ChapterView> contents =
        book.chapters().stream()
            .map(
                chapter ->
                    new BookView.ChapterView(
                        chapter.number(),
                        link(chapter.place()),
                        chapter.pages().stream().map(Books::link).toList()))
            .toList();
    return new BookView(
        frames.fixed(
            links,
            FixedPage.Name.BOOK,
            PageFrames.BOOK_TITLE,
            "All pages of " + content.skill().title() + " in one document.",
            book.chapters().stream()
                .map(
                    chapter ->
                        new ContentsItemView(chapter.place().title(), chapter.place().anchor(), 2))
                .toList()),
        text.inline(content.skill().summary()),
        content.skill().identity().version(),
        book.pages(),
        contents,
        new Html(book.markup()));
  }

  private static LinkView link(BoundBook.Place place) {
    return new LinkView(place.title(), "#" + place.anchor());
  }

  private BookChapter chapter(Kind kind, Map<OutputPath, MainPart> mains) {
    List<BookPage> pages = new ArrayList<>();
    if (kind.shape() != Kind.Shape.TABLE) {
      for (Entry entry : content.entries(kind)) {
        pages.add(page(plan.page(entry.key()).path(), kind == Kind.REFERENCE, mains));
      }
    }
    for (PlannedOutput.GroupPage group : plan.groups(kind)) {
      pages.add(page(group.path(), false, mains));
    }
    return new BookChapter(page(plan.page(kind).path(), false, mains), pages);
  }

  private static BookPage page(OutputPath path, boolean composed, Map<OutputPath, MainPart> mains) {
    return new BookPage(
        TOP.relativize(path), composed, Objects.requireNonNull(mains.get(path), path.value()));
  }
}
