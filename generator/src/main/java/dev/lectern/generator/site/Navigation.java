package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Label;
import dev.lectern.content.Overview;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
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
  private final Derived<Linked, List<Item>> items = Derived.keeping();

  /** The groups of entries, for many pages look at those of the same. */
  private final Derived<Run, List<Optional<Group>>> groups = Derived.keeping();

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

  private Run shown(Kind kind, boolean isOpen, @Nullable Entry here) {
    int size = content.entries(kind).size();
    if (!isOpen && size > SHOWN_EVERYWHERE) {
      return new Run(kind, 0, 0);
    }
    return size <= SHOWN_TOGETHER
        ? new Run(kind, 0, size)
        : here == null ? new Run(kind, 0, 0) : around(here);
  }

  /** Those of its group; of a large group, those that stand around it. */
  private Run around(Entry here) {
    Kind kind = here.key().kind();
    int size = content.entries(kind).size();
    Optional<Group> group = Group.of(here);
    int at = content.place(here.key());
    int first = at;
    while (first > 0 && at - first <= SHOWN_TOGETHER && group(kind, first - 1).equals(group)) {
      first--;
    }
    int end = at + 1;
    while (end < size && end - at <= SHOWN_TOGETHER && group(kind, end).equals(group)) {
      end++;
    }
    if (end - first > SHOWN_TOGETHER) {
      int from = at - at % SHOWN_TOGETHER; // the same for all that are shown
      first = Math.max(first, from);
      end = Math.min(end, from + SHOWN_TOGETHER);
    }
    return new Run(kind, first, end);
  }

  private Optional<Group> group(Kind kind, int place) {
    int first = place - place % SHOWN_TOGETHER;
    int end = Math.min(content.entries(kind).size(), first + SHOWN_TOGETHER);
    return groups
        .of(
            new Run(kind, first, end),
            () -> content.labels(kind, first, end).stream().map(Label::group).toList())
        .get(place - first);
  }

  private List<NavGroupView> groups(Run run, PageLinks links) {
    Map<String, List<NavItemView>> byGroup = new LinkedHashMap<>();
    for (Item item : items.of(new Linked(run, links.base()), () -> items(run, links))) {
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

  private List<Item> items(Run run, PageLinks links) {
    return content.labels(run.kind(), run.first(), run.end()).stream()
        .map(
            entry ->
                new Item(
                    plan.page(entry.key()).path(),
                    entry.group().map(Group::title).orElse(""),
                    new NavItemView(Titles.of(entry), links.href(entry.key()), false)))
        .toList();
  }

  /**
   * Entries that stand behind one another.
   *
   * @param first the place of the first of them, see {@link ValidContent#place}
   * @param end the place behind the last
   */
  private record Run(Kind kind, int first, int end) {}

  /**
   * The same as pages link to them.
   *
   * @param base from where, see {@link PageLinks#base}
   */
  private record Linked(Run run, String base) {}

  /** An entry as pages other than its own show it. */
  private record Item(OutputPath page, String group, NavItemView view) {}
}
