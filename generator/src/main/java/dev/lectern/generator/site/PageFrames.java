package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.Kind;
import dev.lectern.content.Label;
import dev.lectern.content.Overview;
import dev.lectern.content.Problem;
import dev.lectern.content.Skill;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.KindDocuments;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput.FiguresPage;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.GroupPage;
import dev.lectern.generator.view.ContentsItemView;
import dev.lectern.generator.view.FootView;
import dev.lectern.generator.view.FrameView;
import dev.lectern.generator.view.LanguageView;
import dev.lectern.generator.view.LinkView;
import dev.lectern.generator.view.NavSectionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around the pages. */
final class PageFrames {

  static final String INSTALL_TITLE = "Install";
  static final String PRACTISE_TITLE = "Practise";
  static final String ABOUT_TITLE = "About";
  static final String FIGURES_TITLE = "Figures";
  static final String FIGURES_SUMMARY =
      "Every figure that is given or computed here, and what one knows it from.";
  static final String KIND_FIGURES_SUMMARY =
      "What is assumed comes first, then what sources say, then what is computed from both.";
  static final String CHEAT_SHEET_TITLE = "Cheat sheet";
  static final String BOOK_TITLE = "Whole book";
  static final String ROUNDS_TITLE = "Rounds";
  static final String SCHEMAS_TITLE = "Schemas for editors";

  /** The pages below the one where practising begins. */
  private static final Set<FixedPage.Name> PRACTICE =
      Set.of(
          FixedPage.Name.ROUNDS,
          FixedPage.Name.CARDS,
          FixedPage.Name.DRILLS,
          FixedPage.Name.YOUR_DATA);

  private final ValidContent content;
  private final PageHistory history;
  private final OutputPlan plan;
  private final Navigation navigation;
  private final LanguageView language;

  PageFrames(ValidContent content, OutputPlan plan, PageHistory history) {
    this.content = content;
    this.history = history;
    this.plan = plan;
    this.navigation = new Navigation(content, plan);
    this.language = Languages.of(content.skill());
  }

  /** One line about how the skill is installed. */
  static String installSummary(Skill skill) {
    return "How to install " + skill.title() + " into an agent.";
  }

  /** The frame of an entry's page. */
  FrameView entry(
      PageLinks links, Entry entry, String description, List<ContentsItemView> contents) {
    Kind kind = entry.key().kind();
    int at = content.place(entry.key());
    return frame(
        links,
        entry.title(),
        description,
        navigation.sections(links, entry),
        List.of(home(links), new LinkView(content.overview(kind).title(), links.href(kind))),
        contents,
        link(links, kind, at - 1),
        link(links, kind, at + 1),
        history.foot(links, entry.key()));
  }

  /** The frame of the page with all entries of a kind. */
  FrameView kind(
      PageLinks links,
      Kind kind,
      String title,
      String description,
      List<ContentsItemView> contents) {
    LinkView first =
        kind.shape() == Kind.Shape.TABLE
            ? plan.groups(kind).stream().findFirst().map(page -> link(links, page)).orElse(null)
            : link(links, kind, 0);
    return frame(
        links,
        title,
        description,
        navigation.sections(links, kind),
        List.of(home(links)),
        contents,
        null,
        first,
        history.foot(links, kind));
  }

  /** The frame of the page with one group of a kind. */
  FrameView group(PageLinks links, GroupPage page, String description) {
    Overview overview = content.overview(page.kind());
    List<GroupPage> all = plan.groups(page.kind());
    int at = all.indexOf(page);
    return frame(
        links,
        KindDocuments.title(overview, page.group()),
        description,
        navigation.sections(links, page.kind()),
        List.of(home(links), new LinkView(overview.title(), links.href(page.kind()))),
        List.of(),
        at > 0 ? link(links, all.get(at - 1)) : null,
        at + 1 < all.size() ? link(links, all.get(at + 1)) : null,
        history.foot(links, page));
  }

  /** The frame of the page with the figures of one kind. */
  FrameView figures(PageLinks links, FiguresPage page, List<ContentsItemView> contents) {
    List<FiguresPage> all = plan.figures();
    int at = all.indexOf(page);
    return frame(
        links,
        figuresTitle(content, page.kind()),
        KIND_FIGURES_SUMMARY,
        navigation.sections(links),
        List.of(home(links), new LinkView(FIGURES_TITLE, links.href(FixedPage.Name.FIGURES))),
        contents,
        at > 0 ? link(links, all.get(at - 1)) : null,
        at + 1 < all.size() ? link(links, all.get(at + 1)) : null,
        history.foot(links, page));
  }

  /** What the page with the figures of one kind is called. */
  static String figuresTitle(ValidContent content, Kind kind) {
    return FIGURES_TITLE + ": " + content.overview(kind).title();
  }

  /** The frame of a page that is about no entry and no kind. */
  FrameView fixed(
      PageLinks links,
      FixedPage.Name name,
      String title,
      String description,
      List<ContentsItemView> contents) {
    List<LinkView> crumbs =
        name == FixedPage.Name.HOME || name == FixedPage.Name.NOT_FOUND
            ? List.of()
            : PRACTICE.contains(name)
                ? List.of(
                    home(links), new LinkView(PRACTISE_TITLE, links.href(FixedPage.Name.PRACTISE)))
                : List.of(home(links));
    return frame(
        links,
        title,
        description,
        navigation.sections(links),
        crumbs,
        contents,
        null,
        null,
        history.foot(links, name));
  }

  /** The frame of the page on which one practises a problem. */
  FrameView round(
      PageLinks links, Problem problem, String description, List<ContentsItemView> contents) {
    return frame(
        links,
        "Round: " + problem.title(),
        description,
        navigation.sections(links),
        List.of(
            home(links),
            new LinkView(PRACTISE_TITLE, links.href(FixedPage.Name.PRACTISE)),
            new LinkView(ROUNDS_TITLE, links.href(FixedPage.Name.ROUNDS))),
        contents,
        null,
        null,
        history.foot(links, problem.key()));
  }

  private FrameView frame(
      PageLinks links,
      String title,
      String description,
      List<NavSectionView> navigation,
      List<LinkView> crumbs,
      List<ContentsItemView> contents,
      @Nullable LinkView previous,
      @Nullable LinkView next,
      FootView foot) {
    return new FrameView(
        content.skill().identity().name(),
        content.skill().title(),
        title,
        description,
        canonical(links.page()),
        links.assets(),
        links.feed(),
        links.href(FixedPage.Name.HOME),
        menu(links),
        navigation,
        crumbs,
        contents,
        previous,
        next,
        foot,
        language,
        links.twin().orElse(""));
  }

  private List<LinkView> menu(PageLinks links) {
    List<LinkView> menu = new ArrayList<>();
    if (plan.has(FixedPage.Name.PRACTISE)) {
      menu.add(new LinkView(PRACTISE_TITLE, links.href(FixedPage.Name.PRACTISE)));
    }
    menu.add(new LinkView(ABOUT_TITLE, links.href(FixedPage.Name.ABOUT)));
    menu.add(new LinkView(INSTALL_TITLE, links.href(FixedPage.Name.INSTALL)));
    return menu;
  }

  private String canonical(OutputPath page) {
    String site = content.skill().identity().siteUrl();
    return site.isEmpty() ? "" : PublicAddress.of(site, page);
  }

  private static LinkView home(PageLinks links) {
    return new LinkView("Home", links.href(FixedPage.Name.HOME));
  }

  private static LinkView link(PageLinks links, GroupPage page) {
    return new LinkView(page.group().title(), links.href(page.path()));
  }

  private LinkView link(PageLinks links, FiguresPage page) {
    return new LinkView(content.overview(page.kind()).title(), links.href(page.path()));
  }

  /** The entry of a kind at a place, if there is one. */
  private @Nullable LinkView link(PageLinks links, Kind kind, int place) {
    return place < 0 || place >= content.entries(kind).size()
        ? null
        : link(links, content.labels(kind, place, place + 1).get(0));
  }

  private static LinkView link(PageLinks links, Label label) {
    return new LinkView(Titles.of(label), links.href(label.key()));
  }
}
