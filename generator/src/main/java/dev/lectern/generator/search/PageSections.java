package dev.lectern.generator.search;

import java.util.ArrayList;
import java.util.List;

/** The parts of pages that can be found. */
final class PageSections {

  private PageSections() {}

  /**
   * The sections that have a text, page by page, each in the order of the page. One that says what
   * earlier ones say is left out, for documents are composed of others; not so the beginning of a
   * page, nor an entry.
   */
  static List<PageSection> of(List<FinishedPage> pages) {
    List<PageSection> sections = new ArrayList<>();
    SaidBefore said = new SaidBefore();
    for (int i = 0; i < pages.size(); i++) {
      FinishedPage page = pages.get(i);
      String title = page.texts().title();
      for (PageTexts.Part part : page.texts().parts()) {
        boolean repeats = said.mostOf(part.runs());
        if (part.isBeginning() || part.isEntry() || (!part.text().isEmpty() && !repeats)) {
          String id = part.isBeginning() ? page.id() : part.isEntry() ? part.anchor() : "";
          sections.add(new PageSection(i, part.anchor(), part.heading(), title, id, part.text()));
        }
      }
    }
    return List.copyOf(sections);
  }
}
