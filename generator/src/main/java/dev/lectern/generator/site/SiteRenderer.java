package dev.lectern.generator.site;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.source.Span;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Ahead;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Once;
import dev.lectern.content.work.Reads;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.markdown.ReadOnce;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.record.SiteOutput;
import dev.lectern.generator.schema.FrontMatterSchema;
import dev.lectern.generator.search.MainPart;
import dev.lectern.generator.search.PageTexts;
import dev.lectern.generator.template.TemplateEngine;
import dev.lectern.generator.timing.Timing;
import dev.lectern.generator.twin.TwinRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Renders the files of the site. */
public final class SiteRenderer {

  private static final OutputPath TOP = OutputPath.of("index.html");

  private final ValidContent content;
  private final OutputPlan plan;
  private final FrontMatterSchema schemas;
  private final PageHistory history;
  private final RememberedSite remembered;
  private final SiteFiles planned;
  private final PublishedAssets assets;
  private final TemplateEngine templates;
  private final Timing timing;
  private final SitePages pages;
  private final KeptPages kept;
  private final UnaryOperator<RenderedFile> early;
  private final RememberedPages told;

  /** All twins know of each other, so the first takes time. */
  private final Once<TwinRenderer> twins;

  private final Redirects redirects;
  private final SitePractice practice;
  private final long mostBytes;

  /**
   * @param drawings the pictures of all diagrams of the content
   * @param schemas what can be written in front matter
   * @param history when the content last changed, as far as it is known
   * @param mostBytes how large all files may be together
   */
  public SiteRenderer(
      ValidContent content,
      OutputPlan plan,
      Drawings drawings,
      FrontMatterSchema schemas,
      ContentHistory history,
      long mostBytes) {
    this(
        content,
        plan,
        drawings,
        schemas,
        history,
        mostBytes,
        RememberedSite.none(),
        SiteOutput.NONE,
        Timing.OFF);
  }

  /**
   * The same for who makes sites again and again, telling how long what takes.
   *
   * @param remembered what the last site had
   * @param output where it was published, and will be
   */
  public SiteRenderer(
      ValidContent content,
      OutputPlan plan,
      Drawings drawings,
      FrontMatterSchema schemas,
      ContentHistory history,
      long mostBytes,
      RememberedSite remembered,
      SiteOutput output,
      Timing timing) {
    this.timing = timing;
    this.templates =
        new TemplateEngine((name, nanos) -> timing.took(Timing.What.TEMPLATE, name, nanos));
    this.mostBytes = mostBytes;
    this.schemas = schemas;
    this.history = new PageHistory(content, history, remembered.fingerprints());
    this.remembered = remembered;
    this.planned = remembered.of(content, plan);
    this.assets = planned.assets();
    this.content = content;
    this.plan = plan;
    this.told = output.kept().keeps() ? remembered.pages() : RememberedPages.none();
    DocumentLayout layout = new DocumentLayout(content, told.listed());
    this.practice = new SitePractice(content, plan, assets, told.practice());
    this.twins =
        new Once<>(() -> Reads.unnoted(() -> Twins.of(content, plan, layout, told.twins())));
    this.redirects = new Redirects(content, plan);
    this.pages =
        new SitePages(
            content,
            plan,
            drawings,
            assets,
            templates,
            this.history,
            layout,
            practice,
            remembered,
            told);
    this.kept =
        new KeptPages(output.kept(), pages, twins, told, remembered.notes(), hasBook(), timing);
    this.early = output.early();
    this.told.begin(new RememberedPages.Basis(content, plan, planned, drawings, history));
  }

  /** All files of the site, in the order of the plan; no value if they grow too large together. */
  public Outcome<List<RenderedFile>> render() {
    Map<OutputPath, RenderedFile> files = new LinkedHashMap<>();
    Map<OutputPath, PageTexts> texts = new HashMap<>();
    Map<OutputPath, MainPart> mains = new HashMap<>();
    Ahead.of("fingerprint", history::fingerprint); // most pages wait for it
    told.forget(twins.get().changedPlaces()); // on all cores, before they are busy with pages
    AtomicLong atLeast = new AtomicLong();
    long bytes = 0;
    for (List<MadeFile> together :
        Cores.map(content.deadline(), together(), outputs -> made(outputs, atLeast))) {
      for (MadeFile made : together) {
        bytes += made.file().size();
        if (bytes > mostBytes) {
          return Outcome.failed(List.of(tooLarge(made.output())));
        }
        files.put(made.output().path(), made.file());
        if (made.texts() != null) {
          texts.put(made.output().path(), made.texts());
        }
        if (made.main() != null) {
          mains.put(made.output().path(), made.main());
        }
      }
    }
    for (List<MadeFile> together :
        Cores.map(content.deadline(), ofOthers(texts, mains), Supplier::get)) {
      for (MadeFile made : together) {
        bytes += made.file().size();
        if (bytes > mostBytes) {
          return Outcome.failed(List.of(tooLarge(made.output())));
        }
        files.put(made.output().path(), made.file());
      }
    }
    List<PlannedOutput> last = plan.site().stream().filter(SiteRenderer::isOfAllFiles).toList();
    List<RenderedFile> lists =
        Cores.map(content.deadline(), last, output -> listing(output, files));
    for (int i = 0; i < lists.size(); i++) {
      files.put(last.get(i).path(), lists.get(i));
    }
    List<RenderedFile> all = new ArrayList<>();
    for (PlannedOutput output : plan.site()) {
      all.add(Objects.requireNonNull(files.get(output.path())));
    }
    return Outcome.of(List.copyOf(all), List.of());
  }

  private static boolean isOfAllFiles(PlannedOutput output) {
    return output instanceof PlannedOutput.BuildInfo
        || output instanceof PlannedOutput.ServiceWorker;
  }

  /** One that tells of all others. */
  private RenderedFile listing(PlannedOutput output, Map<OutputPath, RenderedFile> others) {
    return output instanceof PlannedOutput.BuildInfo
        ? BuildInfo.of(output.path(), content.skill().identity(), history, named(others))
        : OfflineScript.of(output.path(), others.values());
  }

  /**
   * What makes the files that are made of all others. Each has a part that one core alone can do,
   * so they are made beside one another.
   */
  private List<Supplier<List<MadeFile>>> ofOthers(
      Map<OutputPath, PageTexts> texts, Map<OutputPath, MainPart> mains) {
    List<Supplier<List<MadeFile>>> makers = new ArrayList<>();
    for (PlannedOutput output : planned.single()) {
      if (isOfAllTwins(output)) {
        makers.add(() -> List.of(new MadeFile(output, render(output))));
      }
    }
    makers.add(() -> search(texts));
    for (PlannedOutput output : plan.site()) {
      if (SiteFiles.isBook(output)) {
        makers.add(() -> List.of(new MadeFile(output, book(output.path(), mains))));
      }
    }
    return makers;
  }

  private List<MadeFile> search(Map<OutputPath, PageTexts> texts) {
    SiteSearch search =
        timing.measured(
            Timing.What.PART,
            "search",
            () -> SiteSearch.of(content, plan, assets, texts, remembered.search()));
    List<MadeFile> files = new ArrayList<>();
    for (PlannedOutput output : plan.site()) {
      if (output instanceof PlannedOutput.SearchFile file && planned.isMadeOfOthers(file)) {
        files.add(new MadeFile(output, search.file(file)));
      }
    }
    return files;
  }

  /** Its files one by one. */
  public SiteOnDemand onDemand() {
    return new SiteOnDemand(this);
  }

  /**
   * What is planned and not made of other files, nor of all twins, each page with its twin behind
   * it, for they are made of the same texts. What is about many entries takes longest and comes
   * first, so that no core is left alone with it.
   */
  private List<List<PlannedOutput>> together() {
    Map<PlannedOutput, PlannedOutput> twinOf = new HashMap<>();
    for (PlannedOutput output : planned.single()) {
      if (output instanceof PlannedOutput.Twin twin) {
        twinOf.put(twin.page(), twin);
      }
    }
    List<List<PlannedOutput>> ofMany = new ArrayList<>();
    List<List<PlannedOutput>> ofOne = new ArrayList<>();
    for (PlannedOutput output : planned.single()) {
      if (output instanceof PlannedOutput.Twin || isOfAllTwins(output)) {
        continue;
      }
      PlannedOutput twin = twinOf.get(output);
      (output instanceof PlannedOutput.EntryPage ? ofOne : ofMany)
          .add(twin == null ? List.of(output) : List.of(output, twin));
    }
    ofMany.addAll(ofOne);
    return ofMany;
  }

  /** Whether a file says once more what all twins say. */
  private static boolean isOfAllTwins(PlannedOutput output) {
    return output instanceof PlannedOutput.AgentFile file
        && file.part() == PlannedOutput.AgentFile.Part.ALL;
  }

  /** What is planned. */
  SiteFiles planned() {
    return planned;
  }

  /**
   * Where such a file is published: what changes with the content has a fingerprint in its name.
   */
  OutputPath published(PlannedOutput output) {
    if (assets.has(output)) {
      return assets.file(output).path();
    }
    return output instanceof PlannedOutput.PracticeFile file
        ? practice.file(file).path()
        : output.path();
  }

  /**
   * The files of some outputs; none at all once the files before them are too large together.
   *
   * @param atLeast the bytes of what is made; whatever was begun before is to be counted too
   */
  private List<MadeFile> made(List<PlannedOutput> outputs, AtomicLong atLeast) {
    if (atLeast.get() > mostBytes) {
      return List.of();
    }
    List<MadeFile> made = ReadOnce.during(() -> begun(outputs));
    made.forEach(each -> atLeast.addAndGet(each.file().size()));
    return outputs.get(0) instanceof PlannedOutput.EntryPage
        ? made.stream().map(each -> each.with(early.apply(each.file()))).toList()
        : made;
  }

  private List<MadeFile> begun(List<PlannedOutput> outputs) {
    content.deadline().begin(place(outputs.get(0)));
    return kept.keptOr(outputs, () -> outputs.stream().map(this::made).toList());
  }

  private MadeFile made(PlannedOutput output) {
    if (!SitePages.isPage(output)) {
      RenderedFile file = render(output);
      if (output instanceof PlannedOutput.Twin twin) {
        twins.get().prepare(twin);
      }
      return new MadeFile(output, file);
    }
    SitePages.Page page = timed(output, () -> pages.page(output));
    String path = TOP.relativize(output.path());
    if (!hasBook()) {
      PageTexts texts = PageTexts.of(path, page.file().text());
      return new MadeFile(output, page.file(), texts, null, page.terms());
    }
    MainPart main = MainPart.of(path, page.file().text());
    return new MadeFile(output, page.file(), PageTexts.of(main), main, page.terms());
  }

  private boolean hasBook() {
    return plan.has(PlannedOutput.FixedPage.Name.BOOK);
  }

  /** The files whose names are not those that were planned. */
  private static List<OutputPath> named(Map<OutputPath, RenderedFile> files) {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().equals(file.getValue().path()))
        .map(file -> file.getValue().path())
        .sorted()
        .toList();
  }

  /** The book is bound of the finished pages. */
  private RenderedFile book(OutputPath path, Map<OutputPath, MainPart> mains) {
    content.deadline().begin(content.skill().span());
    return timing.measured(Timing.What.PART, "book", () -> pages.book(path, mains));
  }

  private Diagnostic tooLarge(PlannedOutput output) {
    return Diagnostic.error(
        LoadRules.FILE_READABLE,
        place(output),
        "With this page the site has more than "
            + mostBytes
            + " bytes. Publish the content as two skills, or raise the limit \"site-bytes\".");
  }

  /** One that is not made of others. */
  RenderedFile render(PlannedOutput output) {
    return timed(output, () -> rendered(output, output.path()));
  }

  private <T> T timed(PlannedOutput output, Supplier<T> work) {
    content.deadline().begin(place(output));
    String part = part(output);
    return timing.measured(
        Timing.What.PART,
        part,
        () ->
            part.equals("pages")
                ? timing.measured(Timing.What.PAGE, output.path().value(), work)
                : work.get());
  }

  /** What an output counts for where the time is told. */
  private static String part(PlannedOutput output) {
    return output instanceof PlannedOutput.Twin || output instanceof PlannedOutput.AgentFile
        ? "twins"
        : output.path().extension().equals("html") ? "pages" : "other files";
  }

  private RenderedFile rendered(PlannedOutput output, OutputPath path) {
    if (SitePages.isPage(output)) {
      return pages.page(output).file();
    } else if (assets.has(output)) {
      return assets.file(output);
    } else if (output instanceof PlannedOutput.PracticeFile file) {
      return practice.file(file);
    } else if (output instanceof PlannedOutput.SchemaFile file) {
      String site = content.skill().identity().siteUrl();
      String address = site.isEmpty() ? "" : PublicAddress.of(site, path);
      return RenderedFile.text(path, schemas.text(file.kind(), address));
    } else if (output instanceof PlannedOutput.Twin twin) {
      return twins.get().twin(twin);
    } else if (output instanceof PlannedOutput.AgentFile file) {
      return twins.get().file(file);
    } else if (output instanceof PlannedOutput.Redirect redirect) {
      return RenderedFile.text(path, templates.render(redirects.of(redirect)));
    } else if (output instanceof PlannedOutput.Sitemap) {
      return Sitemap.of(path, content.skill().identity().siteUrl(), plan, history);
    } else if (output instanceof PlannedOutput.Feed) {
      String site = PublicAddress.of(content.skill().identity().siteUrl(), TOP);
      return new AtomFeed(content, plan, pages.text(PageLinks.fromRoot(plan, assets, path, site)))
          .file(path);
    }
    throw new IllegalArgumentException("not a file of the site: " + path);
  }

  /** Where what an output shows was written; that of the skill where it shows something of all. */
  private Span place(PlannedOutput output) {
    if (output instanceof PlannedOutput.Twin twin) {
      return place(twin.page());
    } else if (output instanceof PlannedOutput.EntryPage page) {
      return content.get(page.entry()).span();
    }
    if (output instanceof PlannedOutput.RoundPage page) {
      return content.get(page.problem()).span();
    }
    if (output instanceof PlannedOutput.GroupPage page) {
      return content.overview(page.kind()).span();
    }
    if (output instanceof PlannedOutput.FiguresPage page) {
      return content.overview(page.kind()).span();
    }
    return output instanceof PlannedOutput.KindPage page
        ? content.overview(page.kind()).span()
        : content.skill().span();
  }
}
