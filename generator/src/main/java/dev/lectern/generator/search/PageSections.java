package dev.lectern.generator.search;

import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of pages that can be found: those that have a text, page by page, each in the order of
 * the page. One that says what earlier ones say is left out, for documents are composed of others;
 * not so the beginning of a page, nor an entry.
 */
final class PageSections {

  private final List<FinishedPage> pages;
  private final SaidBefore said;
  private final List<PageSection> all;

  /** The number of the first section behind each page. */
  private final int[] ends;

  /**
   * @param before those of as many pages, of which most are the same
   */
  private PageSections(List<FinishedPage> pages, SaidBefore said, @Nullable PageSections before) {
    this.pages = List.copyOf(pages);
    this.said = said;
    this.ends = new int[pages.size()];
    List<PageSection> sections = new ArrayList<>();
    int text = 0;
    int was = 0;
    for (int i = 0; i < pages.size(); i++) {
      FinishedPage page = pages.get(i);
      int texts = page.texts().parts().size();
      if (before != null
          && page.equals(before.pages.get(i))
          && said.isSame(text, texts, before.said, was)) {
        sections.addAll(before.all.subList(i == 0 ? 0 : before.ends[i - 1], before.ends[i]));
      } else {
        add(i, text, sections);
      }
      ends[i] = sections.size();
      text += texts;
      was += before == null ? 0 : before.pages.get(i).texts().parts().size();
    }
    this.all = List.copyOf(sections);
  }

  /** Adds those of a page, whose first text has a number. */
  private void add(int number, int first, List<PageSection> sections) {
    FinishedPage page = pages.get(number);
    String title = page.texts().title();
    int text = first;
    for (PageTexts.Part part : page.texts().parts()) {
      boolean repeats = said.most(text++);
      if (part.isBeginning() || part.isEntry() || (!part.text().isEmpty() && !repeats)) {
        String id = part.isBeginning() ? page.id() : part.isEntry() ? part.anchor() : "";
        sections.add(
            new PageSection(number, part.anchor(), part.heading(), title, id, part.text()));
      }
    }
  }

  /**
   * Those of pages.
   *
   * @param deadline for the work
   */
  static PageSections of(List<FinishedPage> pages, Deadline deadline) {
    return new PageSections(pages, SaidBefore.of(runs(pages), deadline), null);
  }

  /** Those of pages that mostly say what these say; none if they do not. */
  Optional<PageSections> changed(List<FinishedPage> pages, Deadline deadline) {
    return pages.size() == this.pages.size()
        ? said.changed(runs(pages), deadline).map(now -> new PageSections(pages, now, this))
        : Optional.empty();
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
