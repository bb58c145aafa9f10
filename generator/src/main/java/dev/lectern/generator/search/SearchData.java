package dev.lectern.generator.search;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a browser needs to search a site, as a script: a page that was opened from a disk can
 * load scripts, but no other files. The script sets {@code self.lecternSearchData} to a JSON text
 * in one string, which browsers read quicker than an object of the same size:
 *
 * <pre>
 * pages:    [[path, title, kind, 1]…]
 * sections: [[page, anchor, heading, text, 1]…]
 * common:   [term…]
 * index:    {…}
 * </pre>
 *
 * <p>The 1 of a page says that it is composed of others; that of a section, that it is an entry
 * among many on its page. It is left out where that is not so.
 *
 * <p>Each section and each term of the index is a piece of its own; what is before the sections,
 * between them and the terms, and behind these, is one each.
 */
final class SearchData {

  /** So many sections become others at most, or so many in a thousand; else all is made anew. */
  private static final int FEW = 100;

  private static final int FEW_IN_THOUSAND = 15;

  private final PageSections sections;
  private final SearchIndex index;
  private final Pieces pieces;

  private SearchData(PageSections sections, SearchIndex index, Pieces pieces) {
    this.sections = sections;
    this.index = index;
    this.pieces = pieces;
  }

  /**
   * Those of a site.
   *
   * @param deadline for the work
   */
  static SearchData of(List<FinishedPage> pages, Deadline deadline) {
    PageSections sections = PageSections.of(pages, deadline);
    SearchIndex index = SearchIndex.of(sections.all(), deadline);
    return new SearchData(sections, index, Pieces.of(texts(pages, sections, index, deadline)));
  }

  /** Their script alone, without what they are made of; see {@link #script()}. */
  static List<byte[]> script(List<FinishedPage> pages, Deadline deadline) {
    return texts(pages, deadline).stream().map(ScriptJson::bytes).toList();
  }

  private static List<ScriptJson> texts(List<FinishedPage> pages, Deadline deadline) {
    PageSections sections = PageSections.of(pages, deadline);
    return texts(pages, sections, SearchIndex.of(sections.all(), deadline), deadline);
  }

  private static List<ScriptJson> texts(
      List<FinishedPage> pages, PageSections sections, SearchIndex index, Deadline deadline) {
    List<ScriptJson> texts = new ArrayList<>();
    texts.add(beginning(pages));
    texts.addAll(Cores.map(deadline, Range.of(sections.all().size()), sections::json));
    texts.add(middle(index));
    texts.addAll(index.terms(deadline));
    texts.add(new ScriptJson().plain("],\"serializationVersion\":2}}';").ended());
    return texts;
  }

  /**
   * Those of pages that mostly say what they said before; none if they do not, and all is to be
   * made anew. These are of no use any more.
   */
  Optional<SearchData> changed(List<FinishedPage> pages, Deadline deadline) {
    return sections.changed(pages, deadline).flatMap(now -> changed(pages, now));
  }

  private Optional<SearchData> changed(List<FinishedPage> pages, PageSections now) {
    List<PageSection> before = sections.all();
    List<PageSection> after = now.all();
    int most = Math.max(FEW, after.size() / 1000 * FEW_IN_THOUSAND);
    List<Integer> others = others(before, after);
    if (before.size() != after.size() || others.size() > most) {
      return Optional.empty();
    }
    List<Pieces.Change> changes = new ArrayList<>();
    int behind = after.size() + 1;
    List<Pieces.Change> ofTerms = index.change(others, before, after, behind + 1);
    changes.add(new Pieces.Change(0, 1, beginning(pages)));
    for (int other : others) {
      changes.add(new Pieces.Change(other + 1, other + 2, now.json(new Range(other, other + 1))));
    }
    changes.add(new Pieces.Change(behind, behind + 1, middle(index)));
    changes.addAll(ofTerms);
    return Optional.of(new SearchData(now, index, pieces.with(changes)));
  }

  private static List<Integer> others(List<PageSection> before, List<PageSection> after) {
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).equals(after.get(i))) {
        others.add(i);
      }
    }
    return others;
  }

  private static ScriptJson beginning(List<FinishedPage> pages) {
    ScriptJson json = new ScriptJson().plain("self.lecternSearchData = '{\"pages\":[");
    String next = "[";
    for (FinishedPage page : pages) {
      json.plain(next).string(page.path());
      json.plain(",").string(page.texts().title());
      json.plain(",").string(page.kind());
      json.plain(page.composed() ? ",1]" : "]");
      next = ",[";
    }
    return json.plain("],\"sections\":[").ended();
  }

  private static ScriptJson middle(SearchIndex index) {
    ScriptJson json = new ScriptJson().plain("],\"common\":[");
    String next = "";
    for (String term : index.common()) {
      json.plain(next).string(term);
      next = ",";
    }
    index.head(json.plain("],\"index\":"));
    return json.ended();
  }

  /** The script in UTF-8, one part behind another; nobody may change them. */
  List<byte[]> script() {
    return pieces.bytes();
  }
}
