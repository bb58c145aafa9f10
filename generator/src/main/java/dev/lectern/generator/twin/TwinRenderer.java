package dev.lectern.generator.twin;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Reads;
import dev.lectern.content.work.ValueHash;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.document.EntryDocuments;
import dev.lectern.generator.document.KindDocuments;
import dev.lectern.generator.document.SiteDocuments;
import dev.lectern.generator.markdown.BlocksToMarkdown;
import dev.lectern.generator.markdown.LinkHrefs;
import dev.lectern.generator.markdown.PlainText;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Renders the twins of pages, and the files by which agents find them. */
public final class TwinRenderer {

  private final ValidContent content;
  private final OutputPlan plan;
  private final EntryDocuments entries;
  private final KindDocuments kinds;
  private final SiteDocuments others;
  private final FixedTitles titles;
  private final TwinAddress fromTop;
  private final Map<OutputPath, TwinDocument> twins = new HashMap<>();
  private final RememberedTwins before;
  private final TwinPlaces places;
  private final Set<Object> changedPlaces;

  /** What twins say in the file of all, as far as it is made; by their paths. */
  private final Map<OutputPath, String> madeForAll = new ConcurrentHashMap<>();

  private final AtomicLong bytesForAll = new AtomicLong();

  /** What a page is called, and one line about it; plain text. */
  public record Titled(String title, String summary) {}

  /**
   * What pages are called that are about no entry and no kind.
   *
   * @param kindFiguresSummary one line about any page with the figures of one kind; plain text
   */
  public record FixedTitles(
      Titled about, Titled install, Titled figures, Titled changes, String kindFiguresSummary) {

    /** What the page with the figures of one kind is called. */
    String figures(ValidContent content, Kind kind) {
      return figures.title() + ": " + content.overview(kind).title();
    }
  }

  /**
   * @param fromTop how a file at the top of the site names the others
   * @param before what holds of the last twins
   */
  public TwinRenderer(
      ValidContent content,
      OutputPlan plan,
      DocumentLayout layout,
      FixedTitles titles,
      TwinAddress fromTop,
      RememberedTwins before) {
    this.content = content;
    this.plan = plan;
    this.entries = new EntryDocuments(content, layout, PlainText::of);
    this.kinds = new KindDocuments(content, layout, PlainText::of);
    this.others = new SiteDocuments(content, layout);
    this.titles = titles;
    this.fromTop = fromTop;
    List<PlannedOutput.Twin> planned =
        plan.site().stream()
            .filter(PlannedOutput.Twin.class::isInstance)
            .map(PlannedOutput.Twin.class::cast)
            .toList();
    this.before = before;
    List<TwinDocument> all =
        Cores.map(
            content.deadline(),
            planned,
            twin -> before.documents().of(twin.path(), () -> document(twin)));
    all.forEach(document -> twins.put(document.path(), document));
    this.places = TwinPlaces.of(all, content, before.places());
    this.changedPlaces = before.changed(places);
  }

  /** What is other than it was of where twins have entries, as {@link Reads} notes it. */
  public Set<Object> changedPlaces() {
    return changedPlaces;
  }

  /** One twin; its links are relative. */
  public RenderedFile twin(PlannedOutput.Twin planned) {
    OutputPath path = planned.path();
    return RenderedFile.text(path, text(path, RememberedTwins.Use.OWN));
  }

  /**
   * Makes what a twin says in the file of all, before that is asked for: beside the twin, while
   * what it is made of is still known. Of so many as that file can hold.
   */
  public void prepare(PlannedOutput.Twin twin) {
    if (bytesForAll.get() <= AllTwins.MAX_BYTES) {
      prepare(twin, text(twin.path(), RememberedTwins.Use.FOR_ALL));
    }
  }

  /** Tells a hash what a twin, and what it says in the file of all, would be made of. */
  public void tell(ValueHash hash, PlannedOutput.Twin planned) {
    OutputPath path = planned.path();
    TwinLinks own = links(path, RememberedTwins.Use.OWN);
    TwinLinks forAll = links(path, RememberedTwins.Use.FOR_ALL);
    LinkHrefs both = target -> Optional.of(own.href(target) + " " + forAll.href(target));
    List<Block> blocks = document(path).blocks();
    if (RememberedTwins.isLong(blocks)) {
      before
          .parts(path, RememberedTwins.Use.TOLD, blocks, block -> told(block, both))
          .forEach(hash::add);
    } else {
      BlocksToMarkdown.tell(hash, blocks, both);
    }
  }

  private static String told(Block block, LinkHrefs links) {
    ValueHash hash = new ValueHash();
    BlocksToMarkdown.tell(hash, List.of(block), links);
    return hash.hex();
  }

  /** What a twin says in the file of all, if that was made before it was asked for. */
  public Optional<String> prepared(PlannedOutput.Twin twin) {
    return Optional.ofNullable(madeForAll.get(twin.path()));
  }

  /** Takes what a twin says in the file of all, which somebody knows. */
  public void prepare(PlannedOutput.Twin twin, String text) {
    bytesForAll.addAndGet(text.length());
    madeForAll.put(twin.path(), text);
  }

  /** A file by which agents find what there is. */
  public RenderedFile file(PlannedOutput.AgentFile planned) {
    return switch (planned.part()) {
      case LIST ->
          RenderedFile.text(
              planned.path(), new TwinList(content, plan, fromTop, titles, before.items()).text());
      case ALL -> RenderedFile.text(planned.path(), all());
    };
  }

  private List<String> all() {
    AllTwins all = new AllTwins(fromTop.of(plan.file(PlannedOutput.AgentFile.Part.LIST)));
    for (OutputPath twin : inOrder()) {
      content.deadline().check();
      String made = madeForAll.remove(twin);
      all.add(
          twin.value(),
          fromTop.of(twin),
          () -> made == null ? text(twin, RememberedTwins.Use.FOR_ALL) : made);
    }
    return all.text();
  }

  /** From what there is to the single entries, kind after kind; what is about all of it last. */
  private List<OutputPath> inOrder() {
    List<OutputPath> order = new ArrayList<>();
    fixed(FixedPage.Name.HOME, order);
    fixed(FixedPage.Name.ABOUT, order);
    for (Overview overview : content.overviews()) {
      plan.twin(plan.page(overview.about()).path()).ifPresent(order::add);
      for (Entry entry : content.entries(overview.about())) {
        if (plan.page(entry.key()).anchor().isEmpty()) {
          plan.twin(plan.page(entry.key()).path()).ifPresent(order::add);
        }
      }
      plan.groups(overview.about()).forEach(group -> plan.twin(group.path()).ifPresent(order::add));
    }
    fixed(FixedPage.Name.FIGURES, order);
    plan.figures().forEach(figures -> plan.twin(figures.path()).ifPresent(order::add));
    fixed(FixedPage.Name.INSTALL, order);
    fixed(FixedPage.Name.CHANGES, order);
    return order;
  }

  private void fixed(FixedPage.Name name, List<OutputPath> order) {
    if (plan.has(name)) {
      plan.twin(plan.page(name).path()).ifPresent(order::add);
    }
  }

  private TwinDocument document(OutputPath path) {
    return before.documents().of(path, () -> Objects.requireNonNull(twins.get(path), path.value()));
  }

  private String text(OutputPath path, RememberedTwins.Use use) {
    BlocksToMarkdown printer = new BlocksToMarkdown(links(path, use));
    List<Block> blocks = document(path).blocks();
    return RememberedTwins.isLong(blocks)
        ? BlocksToMarkdown.document(before.parts(path, use, blocks, printer::block).stream())
        : printer.document(blocks);
  }

  /** The links of a twin, or of what it says in the file of all. */
  private TwinLinks links(OutputPath twin, RememberedTwins.Use use) {
    return use == RememberedTwins.Use.FOR_ALL
        ? new TwinLinks(content, places, plan.file(PlannedOutput.AgentFile.Part.ALL), fromTop)
        : new TwinLinks(content, places, twin, twin::relativize);
  }

  private TwinDocument document(PlannedOutput.Twin twin) {
    content.deadline().check();
    PlannedOutput page = twin.page();
    if (page instanceof PlannedOutput.EntryPage entry) {
      return document(twin, entry.entry(), entries.of(content.get(entry.entry())));
    } else if (page instanceof PlannedOutput.KindPage kind) {
      return document(twin, content.overview(kind.kind()).key(), kinds.of(kind.kind()));
    } else if (page instanceof PlannedOutput.GroupPage group) {
      return new TwinDocument(twin.path(), Optional.empty(), kinds.of(group.kind(), group.group()));
    } else if (page instanceof PlannedOutput.FiguresPage figures) {
      return new TwinDocument(
          twin.path(),
          Optional.empty(),
          others.figures(
              titles.figures(content, figures.kind()),
              titles.kindFiguresSummary(),
              figures.kind()));
    }
    FixedPage.Name name = ((FixedPage) page).name();
    return switch (name) {
      case HOME -> new TwinDocument(twin.path(), Optional.empty(), others.home());
      case ABOUT -> document(twin, content.skill().key(), others.about(titles.about().title()));
      case INSTALL ->
          new TwinDocument(
              twin.path(),
              Optional.empty(),
              others.install(titles.install().title(), skillFiles()));
      case FIGURES ->
          new TwinDocument(
              twin.path(),
              Optional.empty(),
              others.figures(
                  titles.figures().title(),
                  titles.figures().summary(),
                  kind -> plan.twin(plan.figures(kind).path()).orElseThrow().value()));
      case CHANGES ->
          new TwinDocument(
              twin.path(),
              Optional.empty(),
              others.changes(titles.changes().title(), titles.changes().summary()));
      default -> throw new IllegalArgumentException("no twin is planned of " + name);
    };
  }

  private static TwinDocument document(PlannedOutput.Twin twin, EntryId about, List<Block> blocks) {
    return new TwinDocument(twin.path(), Optional.of(about), blocks);
  }

  private List<String> skillFiles() {
    return plan.skill().stream().map(document -> document.path().value()).toList();
  }
}
