package dev.lectern.generator.site;

import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.Problem;
import dev.lectern.content.Skill;
import dev.lectern.content.Slug;
import dev.lectern.content.Stage;
import dev.lectern.content.ViewName;
import dev.lectern.content.schema.KindFields;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.document.InstallSteps;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput.FiguresPage;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.schema.FrontMatterSchema;
import dev.lectern.generator.search.MiniSearchPackage;
import dev.lectern.generator.view.AboutView;
import dev.lectern.generator.view.BlockView;
import dev.lectern.generator.view.CardView;
import dev.lectern.generator.view.ChangesView;
import dev.lectern.generator.view.ContentsItemView;
import dev.lectern.generator.view.FigureReportView;
import dev.lectern.generator.view.HomeView;
import dev.lectern.generator.view.InstallStepsView;
import dev.lectern.generator.view.InstallView;
import dev.lectern.generator.view.KindFiguresView;
import dev.lectern.generator.view.LibraryView;
import dev.lectern.generator.view.LinkView;
import dev.lectern.generator.view.ListView;
import dev.lectern.generator.view.NotFoundView;
import dev.lectern.generator.view.PageView;
import dev.lectern.generator.view.SchemasView;
import dev.lectern.generator.view.TraitView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pages that are about no entry and no kind. */
final class FixedPages {

  private final ValidContent content;
  private final OutputPlan plan;
  private final PageFrames frames;
  private final DocumentLayout layout;
  private final CheatSheets cheatSheets;
  private final FigureReport report;
  private final RoundPages rounds;
  private final PractisePages practise;

  FixedPages(
      ValidContent content,
      OutputPlan plan,
      PageFrames frames,
      DocumentLayout layout,
      RoundPages rounds,
      SitePractice practice) {
    this.content = content;
    this.plan = plan;
    this.frames = frames;
    this.layout = layout;
    this.cheatSheets = new CheatSheets(content, frames, layout);
    this.report = new FigureReport(content, plan);
    this.rounds = rounds;
    this.practise = new PractisePages(content, plan, frames, practice);
  }

  PageView page(FixedPage.Name name, PageLinks links, PageText text) {
    return switch (name) {
      case HOME -> home(links, text);
      case ABOUT -> about(links, text);
      case INSTALL -> install(links);
      case FIGURES -> figures(links);
      case CHEAT_SHEET -> cheatSheets.page(links, text);
      case BOOK -> throw new IllegalArgumentException("bound of the other pages: " + name);
      case SCHEMAS -> schemas(links);
      case CHANGES -> changes(links, text);
      case ROUNDS -> rounds.choice(links, text);
      case PRACTISE -> practise.start(links);
      case CARDS -> practise.cards(links, text);
      case DRILLS -> practise.drills(links, text);
      case YOUR_DATA -> practise.yourData(links);
      case NOT_FOUND -> notFound(links);
    };
  }

  private HomeView home(PageLinks links, PageText text) {
    Skill skill = content.skill();
    List<CardView> problems = new ArrayList<>();
    for (Problem problem : content.problems()) {
      problems.add(
          new CardView(
              problem.title(), links.href(problem.key()), text.inline(problem.summary()), 0));
    }
    List<CardView> sections = new ArrayList<>();
    for (Overview overview : content.overviews()) {
      if (overview.about() != Kind.PROBLEM) {
        sections.add(
            new CardView(
                overview.title(),
                links.href(overview.about()),
                text.inline(overview.summary()),
                content.entries(overview.about()).size()));
      }
    }
    Stage first = content.stages().get(0);
    return new HomeView(
        frames.fixed(
            links, FixedPage.Name.HOME, skill.title(), PlainText.of(skill.summary()), List.of()),
        text.inline(skill.summary()),
        text.inline(skill.audience().who()),
        StageBars.of(content, links, null),
        problems.isEmpty()
            ? new LinkView("Start with " + first.title(), links.href(first.key()))
            : new LinkView("Start a round", links.href(FixedPage.Name.ROUNDS)),
        problems.isEmpty() ? "" : content.overview(Kind.PROBLEM).title(),
        problems,
        sections,
        new LinkView("Install the skill into an agent", links.href(FixedPage.Name.INSTALL)));
  }

  private AboutView about(PageLinks links, PageText text) {
    Skill skill = content.skill();
    List<ContentsItemView> contents =
        new PageContents()
            .add("When to use it", "_uses")
            .add("When not to use it", "_exclusions")
            .add("Levels", "_levels")
            .add("Install", "_install")
            .addIf(!skill.faq().isEmpty(), "Frequent questions", "_faq")
            .add("What agents read first", "_agents")
            .addIf(!skill.related().isEmpty(), "Related skills", "_related")
            .add("Source", "_source")
            .add("Code of others", "_libraries")
            .items();
    return new AboutView(
        frames.fixed(
            links,
            FixedPage.Name.ABOUT,
            PageFrames.ABOUT_TITLE,
            PlainText.of(skill.summary()),
            contents),
        text.inline(skill.summary()),
        text.inline(skill.audience().who()),
        skill.activation().description(),
        list(ViewName.USES, links, text),
        list(ViewName.EXCLUSIONS, links, text),
        skill.levels().stream()
            .map(level -> new TraitView(level.title(), text.inline(level.text())))
            .toList(),
        text.exchanges(skill.faq()),
        list(ViewName.RELATED_SKILLS, links, text),
        new LinkView("How to install it", links.href(FixedPage.Name.INSTALL)),
        new LinkView(PageFrames.SCHEMAS_TITLE, links.href(FixedPage.Name.SCHEMAS)),
        skill.identity().version(),
        skill.identity().license(),
        skill.identity().repository(),
        libraries(links));
  }

  private static List<LibraryView> libraries(PageLinks links) {
    List<LibraryView> libraries = new ArrayList<>();
    libraries.add(
        new LibraryView(
            MiniSearchPackage.NAME,
            MiniSearchPackage.VERSION,
            "finds what you search for, in your browser",
            new LinkView(MiniSearchPackage.LICENCE_ID, links.asset("minisearch-licence.txt"))));
    for (BundledLibraries.Library library : BundledLibraries.all()) {
      libraries.add(
          new LibraryView(
              library.name(),
              library.version(),
              library.use(),
              new LinkView(library.licence(), links.asset(BundledLibraries.LICENCES))));
    }
    return libraries;
  }

  /** A view that is one list, or none. */
  private ListView list(ViewName view, PageLinks links, PageText text) {
    List<Block> blocks = layout.view(view, 2);
    for (BlockView made : new BlocksToViews(content, links, text).views(blocks)) {
      if (made instanceof ListView list) {
        return list;
      }
    }
    return new ListView(List.of());
  }

  private InstallView install(PageLinks links) {
    Skill skill = content.skill();
    Slug.Sequence anchors = new Slug.Sequence();
    PageContents contents = new PageContents();
    List<InstallStepsView> agents = new ArrayList<>();
    for (InstallSteps steps : InstallSteps.of(skill)) {
      String anchor = anchors.next(steps.agent()).value();
      contents.add(steps.agent(), anchor);
      String commands = String.join("\n", steps.commands());
      agents.add(new InstallStepsView(steps.agent(), anchor, steps.text(), commands));
    }
    contents.add("What is in it", "_files");
    return new InstallView(
        frames.fixed(
            links,
            FixedPage.Name.INSTALL,
            PageFrames.INSTALL_TITLE,
            PageFrames.installSummary(skill),
            contents.items()),
        skill.identity().name(),
        plan.skill().stream().map(document -> document.path().value()).toList(),
        agents,
        skill.identity().compatibility());
  }

  private FigureReportView figures(PageLinks links) {
    List<FigureReportView.KindView> kinds = report.kinds(links);
    PageContents contents = new PageContents();
    kinds.forEach(kind -> contents.add(kind.page().label(), kind.anchor()));
    return new FigureReportView(
        frames.fixed(
            links,
            FixedPage.Name.FIGURES,
            PageFrames.FIGURES_TITLE,
            PageFrames.FIGURES_SUMMARY,
            contents.items()),
        report.bases(),
        kinds);
  }

  /** The page with the figures of one kind. */
  KindFiguresView figures(FiguresPage page, PageLinks links, PageText text) {
    List<KindFiguresView.EntryView> entries = report.entries(page.kind(), links, text);
    PageContents contents = new PageContents();
    entries.forEach(entry -> contents.add(entry.entry().label(), entry.anchor()));
    return new KindFiguresView(frames.figures(links, page, contents.items()), entries);
  }

  private SchemasView schemas(PageLinks links) {
    String site = content.skill().identity().siteUrl();
    List<SchemasView.SchemaView> all =
        Stream.of(Kind.values())
            .sorted(Comparator.comparing(kind -> kind != Kind.SKILL))
            .map(
                kind ->
                    new SchemasView.SchemaView(
                        FrontMatterSchema.files(kind),
                        KindFields.of(kind).sentence(),
                        new LinkView(FrontMatterSchema.fileName(kind), links.schema(kind))))
            .toList();
    String terms =
        site.isEmpty()
            ? FrontMatterSchema.fileName(Kind.TERM)
            : PublicAddress.of(site, plan.schema(Kind.TERM).path());
    return new SchemasView(
        frames.fixed(
            links,
            FixedPage.Name.SCHEMAS,
            PageFrames.SCHEMAS_TITLE,
            "What can be written in the source of "
                + content.skill().title()
                + ", for editors that complete and check while one types.",
            new PageContents()
                .add("Schemas", "_schemas")
                .add("In files of rows", "_rows")
                .add("In Markdown", "_markdown")
                .add("What they do not say", "_limits")
                .items()),
        all,
        "# yaml-language-server: $schema=" + terms);
  }

  private ChangesView changes(PageLinks links, PageText text) {
    return new ChangesView(
        frames.fixed(
            links,
            FixedPage.Name.CHANGES,
            PageHistory.CHANGES_TITLE,
            PageHistory.changesSummary(content.skill()),
            List.of()),
        links.feed(),
        content.changes().stream()
            .map(
                change ->
                    new ChangesView.ChangeView(
                        change.id(),
                        change.date().toString(),
                        change.title(),
                        text.inline(change.what())))
            .toList());
  }

  private NotFoundView notFound(PageLinks links) {
    return new NotFoundView(
        frames.fixed(
            links, FixedPage.Name.NOT_FOUND, "Not found", "There is no such page.", List.of()),
        content.overviews().stream()
            .map(overview -> new LinkView(overview.title(), links.href(overview.about())))
            .toList());
  }
}
