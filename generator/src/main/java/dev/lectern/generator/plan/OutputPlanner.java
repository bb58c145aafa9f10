package dev.lectern.generator.plan;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Overview;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.Span;
import dev.lectern.content.validate.ValidContent;
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
          "assets/calculator.js",
          "assets/cards.js",
          "assets/data.js",
          "assets/drills.js",
          "assets/libraries.txt",
          "assets/practice.css",
          "assets/search-terms.js",
          "assets/search.css",
          "assets/site.css",
          "assets/site.js",
          "assets/theme.js",
          "assets/favicon.svg");

  /** The folder of what editors read; no kind has this name. */
  private static final String SCHEMAS = "schema";

  /** The folder of what readers practise with; no kind has this name. */
  private static final String PRACTISE = "practise";

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
    for (Overview overview : content.overviews()) {
      for (Entry entry : content.entries(overview.about())) {
        locate(entry);
      }
    }
    pages.put(content.skill().key(), new PageLocation(fixedPath(FixedPage.Name.ABOUT), ""));
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
    }
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

  private boolean isWanted(FixedPage.Name name) {
    return switch (name) {
      case HOME, ABOUT, INSTALL, SCHEMAS, NOT_FOUND -> true;
      case FIGURES -> !content.figured().isEmpty();
      case CARDS -> hasSome(PracticeKinds.CARDS);
      case DRILLS -> hasSome(PracticeKinds.CHOICES);
      case PRACTISE, YOUR_DATA ->
          hasSome(PracticeKinds.CARDS)
              || hasSome(PracticeKinds.CHOICES)
              || hasSome(List.of(Kind.PROBLEM));
    };
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
      pages.put(entry.key(), new PageLocation(kindPath(kind), entry.id()));
      return;
    }
    OutputPath path = OutputPath.of(kind.folder() + "/" + entry.id() + ".html");
    add(new PlannedOutput.EntryPage(path, entry.key()), entry.span());
    pages.put(entry.key(), new PageLocation(path, ""));
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

  static OutputPath schemaPath(Kind kind) {
    return OutputPath.of(SCHEMAS + "/" + FrontMatterSchema.fileName(kind));
  }

  static OutputPath fixedPath(FixedPage.Name name) {
    return OutputPath.of(
        switch (name) {
          case HOME -> "index.html";
          case ABOUT -> "about.html";
          case INSTALL -> "install.html";
          case FIGURES -> "figures.html";
          case SCHEMAS -> SCHEMAS + "/index.html";
          case PRACTISE -> PRACTISE + "/index.html";
          case CARDS -> PRACTISE + "/cards.html";
          case DRILLS -> PRACTISE + "/drills.html";
          case YOUR_DATA -> PRACTISE + "/data.html";
          case NOT_FOUND -> "404.html";
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
          case LOADER -> "assets/search.js";
        });
  }
}
