package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import dev.lectern.generator.document.Groups;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput.FiguresPage;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.view.NavGroupView;
import dev.lectern.generator.view.NavItemView;
import dev.lectern.generator.view.NavSectionView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contents of the site, as each page shows them. */
final class Navigation {

  /** A kind with more entries shows them only on its own pages. */
  private static final int SHOWN_EVERYWHERE = 12;

  /**
   * A kind with more entries shows on the page of one those of its group alone, and on the page
   * that lists them all none: each page would hold a link to each other.
   */
  static final int SHOWN_TOGETHER = 200;

  private final ValidContent content;
  private final OutputPlan plan;

  /** What all pages around an entry show alike. */
  private final Derived<Run, List<Item>> items = Derived.keeping();

  /** The groups of entries, for many pages look at those of the same. */
  private final Derived<Block, List<Optional<Group>>> groups = Derived.keeping();

  Navigation(ValidContent content, OutputPlan plan) {
    this.content = content;
    this.plan = plan;
  }

  /** The sections as a page about no kind shows them. */
  List<NavSectionView> sections(PageLinks links) {
    return sections(links, null, null);
  }

  /** The sections as the page with all entries of a kind shows them. */
  List<NavSectionView> sections(PageLinks links, Kind kind) {
    return sections(links, kind, null);
  }

  /** The sections as the page of an entry shows them. */
  List<NavSectionView> sections(PageLinks links, Entry entry) {
    return sections(links, entry.key().kind(), entry);
  }

  private List<NavSectionView> sections(
      PageLinks links, @Nullable Kind open, @Nullable Entry here) {
    List<NavSectionView> sections = new ArrayList<>();
    for (Overview overview : content.overviews()) {
      Kind kind = overview.about();
      boolean isOpen = kind == open;
      OutputPath path = plan.page(kind).path();
      sections.add(
          new NavSectionView(
              overview.title(),
              links.href(kind),
              path.equals(links.page()),
              isOpen,
              kind.shape() == Kind.Shape.TABLE
                  ? parts(kind, links, isOpen)
                  : groups(shown(kind, isOpen, here), links)));
    }
    if (plan.has(FixedPage.Name.FIGURES)) {
      sections.add(figures(links));
    }
    sections.add(single(PageFrames.CHEAT_SHEET_TITLE, FixedPage.Name.CHEAT_SHEET, links));
    if (plan.has(FixedPage.Name.BOOK)) {
      sections.add(single(PageFrames.BOOK_TITLE, FixedPage.Name.BOOK, links));
    }
    return sections;
  }

  private NavSectionView single(String title, FixedPage.Name name, PageLinks links) {
    return new NavSectionView(
        title, links.href(name), plan.page(name).path().equals(links.page()), false, List.of());
  }

  /** The pages with figures are shown on each other only. */
  private NavSectionView figures(PageLinks links) {
    OutputPath overview = plan.page(FixedPage.Name.FIGURES).path();
    List<NavItemView> kinds = new ArrayList<>();
    boolean isOpen = overview.equals(links.page());
    for (FiguresPage page : plan.figures()) {
      boolean here = page.path().equals(links.page());
      isOpen |= here;
      kinds.add(
          new NavItemView(content.overview(page.kind()).title(), links.href(page.path()), here));
    }
    return new NavSectionView(
        PageFrames.FIGURES_TITLE,
        links.href(FixedPage.Name.FIGURES),
        overview.equals(links.page()),
        isOpen,
        isOpen ? List.of(new NavGroupView("", kinds)) : List.of());
  }

  /** The pages that a kind is split into, likewise. */
  private List<NavGroupView> parts(Kind kind, PageLinks links, boolean isOpen) {
    List<NavItemView> parts =
        plan.groups(kind).stream()
            .map(
                page ->
                    new NavItemView(
                        page.group().title(),
                        links.href(page.path()),
                        page.path().equals(links.page())))
            .toList();
    return isOpen && !parts.isEmpty() ? List.of(new NavGroupView("", parts)) : List.of();
  }

  private List<? extends Entry> shown(Kind kind, boolean isOpen, @Nullable Entry here) {
    List<? extends Entry> entries = content.entries(kind);
    if (!isOpen && entries.size() > SHOWN_EVERYWHERE) {
      return List.of();
    }
    return entries.size() <= SHOWN_TOGETHER ? entries : here == null ? List.of() : around(here);
  }

  /** Those of its group; of a large group, those that stand around it. */
  private List<? extends Entry> around(Entry here) {
    Kind kind = here.key().kind();
    List<? extends Entry> entries = content.entries(kind);
    Optional<Group> group = Groups.of(here);
    int at = content.place(here.key());
    int first = at;
    while (first > 0 && at - first <= SHOWN_TOGETHER && group(kind, first - 1).equals(group)) {
      first--;
    }
    int end = at + 1;
    while (end < entries.size() && end - at <= SHOWN_TOGETHER && group(kind, end).equals(group)) {
      end++;
    }
    if (end - first > SHOWN_TOGETHER) {
      int from = at - at % SHOWN_TOGETHER; // the same for all that are shown
      first = Math.max(first, from);
      end = Math.min(end, from + SHOWN_TOGETHER);
    }
    return entries.subList(first, end);
  }

  private Optional<Group> group(Kind kind, int place) {
    Block block = new Block(kind, place / SHOWN_TOGETHER);
    return groups
        .of(block, () -> block.entries(content).stream().<Optional<Group>>map(Groups::of).toList())
        .get(place % SHOWN_TOGETHER);
  }

  /** As many entries of a kind as are shown together, the first of them at a multiple of that. */
  private record Block(Kind kind, int number) {

    List<? extends Entry> entries(ValidContent content) {
      List<? extends Entry> all = content.entries(kind);
      int from = number * SHOWN_TOGETHER;
      return all.subList(from, Math.min(all.size(), from + SHOWN_TOGETHER));
    }
  }

  private List<NavGroupView> groups(List<? extends Entry> entries, PageLinks links) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Run run = new Run(entries.get(0).key(), entries.size(), links.base());
    Map<String, List<NavItemView>> byGroup = new LinkedHashMap<>();
    for (Item item : items.of(run, () -> items(entries, links))) {
      NavItemView view = item.view();
      byGroup
          .computeIfAbsent(item.group(), title -> new ArrayList<>())
          .add(
              item.page().equals(links.page())
                  ? new NavItemView(view.label(), view.href(), true)
                  : view);
    }
    return byGroup.entrySet().stream()
        .map(group -> new NavGroupView(group.getKey(), group.getValue()))
        .toList();
  }

  private List<Item> items(List<? extends Entry> entries, PageLinks links) {
    return entries.stream()
        .map(
            entry ->
                new Item(
                    plan.page(entry.key()).path(),
                    Groups.of(entry).map(Group::title).orElse(""),
                    new NavItemView(Titles.of(entry), links.href(entry.key()), false)))
        .toList();
  }

  /**
   * Entries of one kind that stand behind one another.
   *
   * @param first the first of them
   * @param base from where pages link to them, see {@link PageLinks#base}
   */
  private record Run(EntryId first, int size, String base) {}

  /** An entry as pages other than its own show it. */
  private record Item(OutputPath page, String group, NavItemView view) {}
}
