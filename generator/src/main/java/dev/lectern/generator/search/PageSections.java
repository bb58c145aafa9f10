package dev.lectern.generator.search;

import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of pages that can be found: those that have a text, page by page, each in the order of
 * the page. One that says what earlier ones say is left out, for documents are composed of others;
 * not so the beginning of a page, nor an entry.
 */
final class PageSections {

  private final SaidBefore said;
  private final List<PageSection> all;

  private PageSections(List<FinishedPage> pages, SaidBefore said) {
    this.said = said;
    List<PageSection> sections = new ArrayList<>();
    int text = 0;
    for (int i = 0; i < pages.size(); i++) {
      FinishedPage page = pages.get(i);
      String title = page.texts().title();
      for (PageTexts.Part part : page.texts().parts()) {
        boolean repeats = said.most(text++);
        if (part.isBeginning() || part.isEntry() || (!part.text().isEmpty() && !repeats)) {
          String id = part.isBeginning() ? page.id() : part.isEntry() ? part.anchor() : "";
          sections.add(new PageSection(i, part.anchor(), part.heading(), title, id, part.text()));
        }
      }
    }
    this.all = List.copyOf(sections);
  }

  /**
   * Those of pages.
   *
   * @param deadline for the work
   */
  static PageSections of(List<FinishedPage> pages, Deadline deadline) {
    return new PageSections(pages, SaidBefore.of(runs(pages), deadline));
  }

  /** Those of pages that mostly say what these say; none if they do not. */
  Optional<PageSections> changed(List<FinishedPage> pages, Deadline deadline) {
    return said.changed(runs(pages), deadline).map(now -> new PageSections(pages, now));
  }

  private static List<SaidBefore.Runs> runs(List<FinishedPage> pages) {
    return pages.stream()
        .flatMap(page -> page.texts().parts().stream())
        .map(PageTexts.Part::runs)
        .toList();
  }

  List<PageSection> all() {
    return all;
  }

  /** Some of them as JSON, each a piece; those behind the first of all begin with a comma. */
  ScriptJson json(Range range) {
    ScriptJson json = new ScriptJson();
    for (int i = range.from(); i < range.to(); i++) {
      PageSection section = all.get(i);
      json.plain(i == 0 ? "[" : ",[").number(section.page());
      json.plain(",").string(section.anchor());
      json.plain(",").string(section.heading());
      json.plain(",").string(section.text());
      json.plain(section.isEntryOfMany() ? ",1]" : "]").ended();
    }
    return json.trimmed();
  }
}
