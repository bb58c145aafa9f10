package dev.lectern.generator.search;

import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The parts of pages that can be found. */
final class PageSections {

  private PageSections() {}

  /**
   * The sections that have a text, page by page, each in the order of the page. One that says what
   * earlier ones say is left out, for documents are composed of others; not so the beginning of a
   * page, nor an entry.
   *
   * @param deadline for the work
   */
  static List<PageSection> of(List<FinishedPage> pages, Deadline deadline) {
    List<PageSection> sections = new ArrayList<>();
    Iterator<Boolean> said =
        SaidBefore.mostOf(
                pages.stream()
                    .flatMap(page -> page.texts().parts().stream())
                    .map(PageTexts.Part::runs)
                    .toList(),
                deadline)
            .iterator();
    for (int i = 0; i < pages.size(); i++) {
      FinishedPage page = pages.get(i);
      String title = page.texts().title();
      for (PageTexts.Part part : page.texts().parts()) {
        boolean repeats = said.next();
        if (part.isBeginning() || part.isEntry() || (!part.text().isEmpty() && !repeats)) {
          String id = part.isBeginning() ? page.id() : part.isEntry() ? part.anchor() : "";
          sections.add(new PageSection(i, part.anchor(), part.heading(), title, id, part.text()));
        }
      }
    }
    return List.copyOf(sections);
  }
}
