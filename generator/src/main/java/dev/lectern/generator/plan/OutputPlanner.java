package dev.lectern.generator.plan;

import dev.lectern.content.Change;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FormerId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.Problem;
import dev.lectern.content.Question;
import dev.lectern.content.ReferenceDocument;
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

  private final ValidContent content;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<PlannedOutput> site = new ArrayList<>();
  private final List<PlannedOutput.SkillDocument> skill = new ArrayList<>();
  private final List<PlannedOutput.EvaluationFile> evaluations = new ArrayList<>();
  private final Map<EntryId, PageLocation> pages = new HashMap<>();
  private final Map<OutputPath, Span> taken = new HashMap<>();

  private OutputPlanner(ValidContent content) {
    this.content = content;
  }

  /** The plan for valid content; no value if two outputs want the same path. */
  public static Outcome<OutputPlan> plan(ValidContent content) {
    return new OutputPlanner(content).plan();
  }

  private Outcome<OutputPlan> plan() {
    for (FixedPage.Name name : FixedPage.Name.values()) {
      if (isWanted(name)) {
        add(new FixedPage(fixedPath(name), name), content.skill().span());
      }
    }
    for (Overview overview : content.overviews()) {
      OutputPath path = kindPath(overview.about());
      add(new PlannedOutput.KindPage(path, overview.about()), overview.span());
      pages.put(overview.key(), new PageLocation(path, ""));
    }
    for (Kind kind : figuredKinds()) {
      add(new PlannedOutput.FiguresPage(figuresPath(kind), kind), content.overview(kind).span());
    }
    for (Overview overview : content.overviews()) {
      if (overview.about() == Kind.QUESTION) {
        split(overview);
      }
      for (Entry entry : content.entries(overview.about())) {
        locate(entry);
      }
    }
    for (Change change : content.changes()) {
      pages.put(change.key(), new PageLocation(fixedPath(FixedPage.Name.CHANGES), change.id()));
    }
    for (Problem problem : content.problems()) {
      add(new PlannedOutput.RoundPage(roundPath(problem.key()), problem.key()), problem.span());
    }
    pages.put(content.skill().key(), new PageLocation(fixedPath(FixedPage.Name.ABOUT), ""));
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
    if (!content.skill().identity().siteUrl().isEmpty()) {
      site.add(new PlannedOutput.Sitemap(OutputPath.of("sitemap.xml")));
      if (!content.changes().isEmpty()) {
        site.add(new PlannedOutput.Feed(FEED));
      }
    }
    site.add(new PlannedOutput.BuildInfo(BUILD_INFO));
    site.add(new PlannedOutput.ServiceWorker(SERVICE_WORKER));
    skill.add(new PlannedOutput.SkillDocument(OutputPath.of("SKILL.md"), content.skill().key()));
    for (ReferenceDocument reference : content.references()) {
      OutputPath path = OutputPath.of("references/" + reference.id() + ".md");
      skill.add(new PlannedOutput.SkillDocument(path, reference.key()));
    }
    evaluate("evals/evals.json", Kind.EVALUATION);
    evaluate("evals/eval_queries.json", Kind.ACTIVATION_QUERY);
    return diagnostics.isEmpty()
        ? Outcome.of(new OutputPlan(site, skill, evaluations, pages), diagnostics)
        : Outcome.failed(diagnostics);
  }

  private boolean isBound() {
    int entries =
        content.overviews().stream()
            .mapToInt(overview -> content.entries(overview.about()).size())
            .sum();
    return entries <= MOST_BOUND;
  }

  private boolean isWanted(FixedPage.Name name) {
    return switch (name) {
      case HOME, ABOUT, INSTALL, CHEAT_SHEET, SCHEMAS, NOT_FOUND -> true;
      case BOOK -> isBound();
      case FIGURES -> !content.figured().isEmpty();
      case CHANGES -> !content.changes().isEmpty();
      case ROUNDS -> !content.problems().isEmpty();
      case CARDS -> hasSome(PracticeKinds.CARDS);
      case DRILLS -> hasSome(PracticeKinds.CHOICES);
      case PRACTISE, YOUR_DATA ->
          hasSome(PracticeKinds.CARDS)
              || hasSome(PracticeKinds.CHOICES)
              || hasSome(List.of(Kind.PROBLEM));
    };
  }

  /** The kinds with an entry that has figures, in the order of the site. */
  private List<Kind> figuredKinds() {
    return content.figured().stream().map(entry -> entry.key().kind()).distinct().toList();
  }

  /** A page for each group of questions: all of them together are more than one reads at once. */
  private void split(Overview overview) {
    Kind kind = overview.about();
    for (int i = 0; i < overview.groups().size(); i++) {
      Group group = overview.groups().get(i);
      List<Question> questions =
          content.questions().stream().filter(each -> each.group().equals(group)).toList();
      if (questions.isEmpty()) {
        continue;
      }
      String name = ContentLoader.isId(group.id()) ? group.id() : "group-" + (i + 1);
      OutputPath path = OutputPath.of(kind.folder() + "/" + name + ".html");
      add(new PlannedOutput.GroupPage(path, kind, group), overview.span());
      questions.forEach(each -> pages.put(each.key(), new PageLocation(path, each.id())));
    }
  }

  private boolean hasSome(List<Kind> kinds) {
    return kinds.stream().anyMatch(kind -> !content.entries(kind).isEmpty());
  }

  /** Where the guides on agentskills.io have it, if there is any. */
  private void evaluate(String path, Kind kind) {
    if (!content.entries(kind).isEmpty()) {
      evaluations.add(new PlannedOutput.EvaluationFile(OutputPath.of(path), kind));
    }
  }

  private void locate(Entry entry) {
    Kind kind = entry.key().kind();
    if (kind.shape() == Kind.Shape.TABLE) {
      pages.putIfAbsent(entry.key(), new PageLocation(kindPath(kind), entry.id()));
      return;
    }
    OutputPath path = OutputPath.of(kind.folder() + "/" + entry.id() + ".html");
    add(new PlannedOutput.EntryPage(path, entry.key()), entry.span());
    pages.put(entry.key(), new PageLocation(path, ""));
    for (FormerId former : content.formerIds(entry.key())) {
      OutputPath old = OutputPath.of(kind.folder() + "/" + former.id() + ".html");
      add(new PlannedOutput.Redirect(old, entry.key()), former.span());
    }
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

  private void add(PlannedOutput output, Span span) {
    Span first = taken.putIfAbsent(output.path(), span);
    if (first == null) {
      site.add(output);
    } else {
      diagnostics.add(
          Diagnostic.error(
                  OUTPUT_COLLISION,
                  span,
                  "The page \"" + output.path() + "\" is wanted twice. Choose another id.")
              .seeAlso(first, "first wanted here"));
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
