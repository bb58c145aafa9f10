package dev.lectern.generator.plan;

import dev.lectern.content.EntryId;
import dev.lectern.content.FormerId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.source.Span;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.plan.PlannedOutput.AgentFile;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.PracticeFile;
import dev.lectern.generator.plan.PlannedOutput.SearchFile;
import dev.lectern.generator.schema.FrontMatterSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage four: gives every output its path, before a byte is rendered. */
public final class OutputPlanner {

  /** No two outputs want the same path. */
  public static final RuleId OUTPUT_COLLISION = new RuleId("output-collision");

  /** The assets of every site. */
  private static final List<String> ASSETS =
      List.of(
          "assets/desk.css",
          "assets/desk.js",
          "assets/calculator.css",
          "assets/calculator.js",
          "assets/round.css",
          "assets/round.js",
          "assets/rounds.js",
          "assets/cards.js",
          "assets/data.js",
          "assets/drills.js",
          "assets/libraries.txt",
          "assets/paper.css",
          "assets/picture.css",
          "assets/picture.js",
          "assets/practice.css",
          "assets/search-terms.js",
          "assets/search.css",
          "assets/search.js",
          "assets/site.css",
          "assets/site.js",
          "assets/theme.js",
          "assets/favicon.svg");

  static final OutputPath SERVICE_WORKER = OutputPath.of("sw.js");
  static final OutputPath BUILD_INFO = OutputPath.of("build-info.json");
  static final OutputPath FEED = OutputPath.of("feed.xml");

  /** The folder of what editors read; no kind has this name. */
  private static final String SCHEMAS = "schema";

  /** The folder of the pages on which one practises; no kind has this name. */
  private static final String ROUNDS = "rounds";

  /** The folder of what readers practise with; no kind has this name. */
  private static final String PRACTISE = "practise";

  /** The folder of the pages with figures; no kind has this name. */
  private static final String FIGURES = "figures";

  /** With more entries the whole book, some 10 kB each, is a page that no browser is glad of. */
  private static final int MOST_BOUND = 2_000;

  private static final EntryId SKILL = new EntryId(Kind.SKILL, "skill");

  private final PlanFacts facts;
  private final List<Collision> collisions = new ArrayList<>();
  private final List<PlannedOutput> site = new ArrayList<>();
  private final List<PlannedOutput.SkillDocument> skill = new ArrayList<>();
  private final List<PlannedOutput.EvaluationFile> evaluations = new ArrayList<>();
  private final Map<EntryId, PageLocation> pages = new HashMap<>();
  private final Map<OutputPath, Wanted> taken = new HashMap<>();

  /**
   * Who wants a path.
   *
   * @param former what the entry was called before, if the path is that of then; else empty
   */
  private record Wanted(EntryId entry, String former) {

    /** Where it says so. */
    Span span(ValidContent content) {
      return content.formerIds(entry).stream()
          .filter(one -> one.id().equals(former))
          .map(FormerId::span)
          .findFirst()
          .orElseGet(() -> content.get(entry).span());
    }
  }

  /** Two that want the same. */
  private record Collision(OutputPath path, Wanted first, Wanted second) {

    Diagnostic diagnostic(ValidContent content) {
      return Diagnostic.error(
              OUTPUT_COLLISION,
              second.span(content),
              "The page \"" + path + "\" is wanted twice. Choose another id.")
          .seeAlso(first.span(content), "first wanted here");
    }
  }

  private OutputPlanner(PlanFacts facts) {
    this.facts = facts;
  }

  /** The plan for valid content; no value if two outputs want the same path. */
  public static Outcome<OutputPlan> plan(ValidContent content) {
    return plan(content, RememberedPlan.none());
  }

  /**
   * The same for who plans again and again.
   *
   * @param remembered the last plan, which is taken over if it would be the same
   */
  public static Outcome<OutputPlan> plan(ValidContent content, RememberedPlan remembered) {
    Optional<OutputPlan> known = remembered.of(content);
    if (known.isPresent()) {
      return Outcome.of(known.get(), List.of());
    }
    PlanFacts facts = PlanFacts.of(content);
    OutputPlanner planner = new OutputPlanner(facts);
    OutputPlan plan = planner.plan();
    if (!planner.collisions.isEmpty()) {
      return Outcome.failed(
          planner.collisions.stream().map(collision -> collision.diagnostic(content)).toList());
    }
    remembered.put(content, facts, plan);
    return Outcome.of(plan, List.of());
  }

  private OutputPlan plan() {
    Wanted skillItself = new Wanted(SKILL, "");
    for (FixedPage.Name name : FixedPage.Name.values()) {
      if (isWanted(name)) {
        add(new FixedPage(fixedPath(name), name), skillItself);
      }
    }
    for (PlanFacts.OfKind of : facts.kinds()) {
      OutputPath path = kindPath(of.kind());
      add(new PlannedOutput.KindPage(path, of.kind()), new Wanted(of.overview(), ""));
      pages.put(of.overview(), new PageLocation(path, ""));
    }
    for (Kind kind : facts.figured()) {
      add(
          new PlannedOutput.FiguresPage(figuresPath(kind), kind),
          new Wanted(of(kind).orElseThrow().overview(), ""));
    }
    for (PlanFacts.OfKind of : facts.kinds()) {
      if (of.kind() == Kind.QUESTION) {
        split(of);
      }
      for (EntryId entry : of.entries()) {
        locate(entry);
        of.former().stream().filter(one -> one.entry().equals(entry)).forEach(this::redirect);
      }
    }
    for (EntryId change : facts.changes()) {
      pages.put(change, new PageLocation(fixedPath(FixedPage.Name.CHANGES), change.id()));
    }
    for (EntryId problem : entries(Kind.PROBLEM)) {
      add(new PlannedOutput.RoundPage(roundPath(problem), problem), new Wanted(problem, ""));
    }
    pages.put(SKILL, new PageLocation(fixedPath(FixedPage.Name.ABOUT), ""));
    site.addAll(twins());
    for (AgentFile.Part part : AgentFile.Part.values()) {
      site.add(new AgentFile(agentPath(part), part));
    }
    for (String asset : ASSETS) {
      site.add(new PlannedOutput.Asset(OutputPath.of(asset)));
    }
    for (Kind kind : Kind.values()) {
      site.add(new PlannedOutput.SchemaFile(schemaPath(kind), kind));
    }
    for (SearchFile.Part part : SearchFile.Part.values()) {
      site.add(new SearchFile(searchPath(part), part));
    }
    for (PracticeFile.Part part : PracticeFile.Part.values()) {
      if (isWanted(
          part == PracticeFile.Part.DRILLS ? FixedPage.Name.DRILLS : FixedPage.Name.CARDS)) {
        site.add(new PracticeFile(practicePath(part), part));
      }
    }
    if (facts.addressed()) {
      site.add(new PlannedOutput.Sitemap(OutputPath.of("sitemap.xml")));
      if (!facts.changes().isEmpty()) {
        site.add(new PlannedOutput.Feed(FEED));
      }
    }
    site.add(new PlannedOutput.BuildInfo(BUILD_INFO));
    site.add(new PlannedOutput.ServiceWorker(SERVICE_WORKER));
    skill.add(new PlannedOutput.SkillDocument(OutputPath.of("SKILL.md"), SKILL));
    for (EntryId reference : facts.references()) {
      OutputPath path = OutputPath.of("references/" + reference.id() + ".md");
      skill.add(new PlannedOutput.SkillDocument(path, reference));
    }
    evaluate("evals/evals.json", Kind.EVALUATION);
    evaluate("evals/eval_queries.json", Kind.ACTIVATION_QUERY);
    return new OutputPlan(site, skill, evaluations, pages);
  }

  private Optional<PlanFacts.OfKind> of(Kind kind) {
    return facts.kinds().stream().filter(of -> of.kind() == kind).findFirst();
  }

  private List<EntryId> entries(Kind kind) {
    return of(kind).map(PlanFacts.OfKind::entries).orElse(List.of());
  }

  private boolean isBound() {
    return facts.kinds().stream().mapToInt(of -> of.entries().size()).sum() <= MOST_BOUND;
  }

  private boolean isWanted(FixedPage.Name name) {
    return switch (name) {
      case HOME, ABOUT, INSTALL, CHEAT_SHEET, SCHEMAS, NOT_FOUND -> true;
      case BOOK -> isBound();
      case FIGURES -> !facts.figured().isEmpty();
      case CHANGES -> !facts.changes().isEmpty();
      case ROUNDS -> facts.used().contains(Kind.PROBLEM);
      case CARDS -> hasSome(PracticeKinds.CARDS);
      case DRILLS -> hasSome(PracticeKinds.CHOICES);
      case PRACTISE, YOUR_DATA ->
          hasSome(PracticeKinds.CARDS)
              || hasSome(PracticeKinds.CHOICES)
              || hasSome(List.of(Kind.PROBLEM));
    };
  }

  /** A page for each group of questions: all of them together are more than one reads at once. */
  private void split(PlanFacts.OfKind of) {
    for (int i = 0; i < of.groups().size(); i++) {
      Group group = of.groups().get(i);
      List<EntryId> questions = new ArrayList<>();
      for (int j = 0; j < of.entries().size(); j++) {
        if (of.groupOfQuestions().get(j).equals(group)) {
          questions.add(of.entries().get(j));
        }
      }
      if (questions.isEmpty()) {
        continue;
      }
      String name = ContentLoader.isId(group.id()) ? group.id() : "group-" + (i + 1);
      OutputPath path = OutputPath.of(of.kind().folder() + "/" + name + ".html");
      add(new PlannedOutput.GroupPage(path, of.kind(), group), new Wanted(of.overview(), ""));
      questions.forEach(each -> pages.put(each, new PageLocation(path, each.id())));
    }
  }

  private boolean hasSome(List<Kind> kinds) {
    return kinds.stream().anyMatch(facts.used()::contains);
  }

  /** Where the guides on agentskills.io have it, if there is any. */
  private void evaluate(String path, Kind kind) {
    if (facts.used().contains(kind)) {
      evaluations.add(new PlannedOutput.EvaluationFile(OutputPath.of(path), kind));
    }
  }

  private void locate(EntryId entry) {
    Kind kind = entry.kind();
    if (kind.shape() == Kind.Shape.TABLE) {
      pages.putIfAbsent(entry, new PageLocation(kindPath(kind), entry.id()));
      return;
    }
    OutputPath path = OutputPath.of(kind.folder() + "/" + entry.id() + ".html");
    add(new PlannedOutput.EntryPage(path, entry), new Wanted(entry, ""));
    pages.put(entry, new PageLocation(path, ""));
  }

  private void redirect(PlanFacts.Former former) {
    EntryId entry = former.entry();
    OutputPath old = OutputPath.of(entry.kind().folder() + "/" + former.id() + ".html");
    add(new PlannedOutput.Redirect(old, entry), new Wanted(entry, former.id()));
  }

  /** Beside every page that says something of the content, in the order of the pages. */
  private List<PlannedOutput> twins() {
    List<PlannedOutput> twins = new ArrayList<>();
    for (PlannedOutput page : site) {
      boolean said =
          page instanceof FixedPage fixed
              ? hasTwin(fixed.name())
              : page instanceof PlannedOutput.EntryPage
                  || page instanceof PlannedOutput.KindPage
                  || page instanceof PlannedOutput.GroupPage
                  || page instanceof PlannedOutput.FiguresPage;
      if (said) {
        twins.add(new PlannedOutput.Twin(twinPath(page.path()), page));
      }
    }
    return twins;
  }

  private static boolean hasTwin(FixedPage.Name name) {
    return switch (name) {
      case HOME, ABOUT, INSTALL, FIGURES, CHANGES -> true;
      // What other pages say already, or nothing of the content.
      case CHEAT_SHEET, BOOK, PRACTISE, ROUNDS, CARDS, DRILLS, YOUR_DATA, SCHEMAS, NOT_FOUND ->
          false;
    };
  }

  private void add(PlannedOutput output, Wanted wanted) {
    Wanted first = taken.putIfAbsent(output.path(), wanted);
    if (first == null) {
      site.add(output);
    } else {
      collisions.add(new Collision(output.path(), first, wanted));
    }
  }

  static OutputPath kindPath(Kind kind) {
    return OutputPath.of(kind.folder() + "/index.html");
  }

  static OutputPath roundPath(EntryId problem) {
    return OutputPath.of(ROUNDS + "/" + problem.id() + ".html");
  }

  static OutputPath figuresPath(Kind kind) {
    return OutputPath.of(FIGURES + "/" + kind.folder() + ".html");
  }

  static OutputPath schemaPath(Kind kind) {
    return OutputPath.of(SCHEMAS + "/" + FrontMatterSchema.fileName(kind));
  }

  static OutputPath fixedPath(FixedPage.Name name) {
    return OutputPath.of(
        switch (name) {
          case HOME -> "index.html";
          case ABOUT -> "about.html";
          case INSTALL -> "install.html";
          case FIGURES -> FIGURES + ".html";
          case CHEAT_SHEET -> "cheat-sheet.html";
          case BOOK -> "book.html";
          case SCHEMAS -> SCHEMAS + "/index.html";
          case CHANGES -> "changes.html";
          case ROUNDS -> ROUNDS + "/index.html";
          case PRACTISE -> PRACTISE + "/index.html";
          case CARDS -> PRACTISE + "/cards.html";
          case DRILLS -> PRACTISE + "/drills.html";
          case YOUR_DATA -> PRACTISE + "/data.html";
          case NOT_FOUND -> "404.html";
        });
  }

  /** No other file of the site ends like this, so that twins collide only if their pages do. */
  static OutputPath twinPath(OutputPath page) {
    String path = page.value();
    return OutputPath.of(path.substring(0, path.length() - ".html".length()) + ".md");
  }

  static OutputPath agentPath(AgentFile.Part part) {
    return OutputPath.of(
        switch (part) {
          case LIST -> "llms.txt";
          case ALL -> "llms-full.txt";
        });
  }

  static OutputPath practicePath(PracticeFile.Part part) {
    return OutputPath.of(
        switch (part) {
          case CARDS -> "assets/cards-data.js";
          case DRILLS -> "assets/drills-data.js";
          case ANKI -> PRACTISE + "/cards-anki.txt";
          case CSV -> PRACTISE + "/cards.csv";
        });
  }

  static OutputPath searchPath(SearchFile.Part part) {
    return OutputPath.of(
        switch (part) {
          case DATA -> "assets/search-data.js";
          case LIBRARY -> "assets/minisearch.js";
          case LICENCE -> "assets/minisearch-licence.txt";
          case NAMES -> "names.js";
        });
  }
}
