package dev.lectern.generator.document;

import dev.lectern.content.Change;
import dev.lectern.content.Figured;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.Overview;
import dev.lectern.content.Problem;
import dev.lectern.content.Skill;
import dev.lectern.content.TypedAmount;
import dev.lectern.content.ViewName;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whole documents that are about no entry and no kind. */
public final class SiteDocuments {

  private final ValidContent content;
  private final DocumentLayout layout;

  public SiteDocuments(ValidContent content, DocumentLayout layout) {
    this.content = content;
    this.layout = layout;
  }

  /** What there is, and where to begin. */
  public List<Block> home() {
    Skill skill = content.skill();
    List<Block> blocks = new ArrayList<>();
    heading(1, skill.title(), blocks);
    blocks.add(new Block.Paragraph(Inline.rich(skill.summary())));
    blocks.add(new Block.Paragraph(audience(skill)));
    heading(2, content.overview(Kind.STAGE).title(), blocks);
    blocks.addAll(layout.view(ViewName.STAGE_TABLE, 2));
    if (!content.problems().isEmpty()) {
      heading(2, content.overview(Kind.PROBLEM).title(), blocks);
      List<Inline> problems = new ArrayList<>();
      for (Problem problem : content.problems()) {
        problems.add(
            Inline.run(
                new Inline.ToEntry(problem.key(), problem.title()),
                Inline.plain(": "),
                Inline.rich(problem.summary())));
      }
      blocks.add(new Block.Bullets(problems));
    }
    heading(2, "All there is", blocks);
    List<Inline> kinds = new ArrayList<>();
    for (Overview overview : content.overviews()) {
      kinds.add(
          Inline.run(
              new Inline.ToEntry(overview.key(), overview.title()),
              Inline.plain(" (" + content.entries(overview.about()).size() + "): "),
              Inline.rich(overview.summary())));
    }
    blocks.add(new Block.Bullets(kinds));
    return List.copyOf(blocks);
  }

  private static Inline audience(Skill skill) {
    return Inline.run(
        Inline.strong("For:"),
        Inline.plain(" "),
        Inline.rich(skill.audience().level()),
        Inline.plain(". "),
        Inline.rich(skill.audience().who()));
  }

  /** What the skill is for, and where it comes from. */
  public List<Block> about(String title) {
    Skill skill = content.skill();
    List<Block> blocks = new ArrayList<>();
    heading(1, title, blocks);
    blocks.add(new Block.Paragraph(Inline.rich(skill.summary())));
    blocks.add(new Block.Paragraph(audience(skill)));
    heading(2, "When to use it", blocks);
    blocks.addAll(layout.view(ViewName.USES, 2));
    view("When not to use it", ViewName.EXCLUSIONS, blocks);
    heading(2, "Levels", blocks);
    List<Inline> levels = new ArrayList<>();
    for (Level level : skill.levels()) {
      levels.add(
          Inline.run(
              Inline.strong(level.title() + ":"), Inline.plain(" "), Inline.rich(level.text())));
    }
    blocks.addAll(Block.bullets(levels));
    if (!skill.faq().isEmpty()) {
      heading(2, "Frequent questions", blocks);
      blocks.add(ProblemViews.exchanges(skill.faq()));
    }
    heading(2, "What agents read first", blocks);
    blocks.add(new Block.Paragraph(Inline.plain(skill.activation().description())));
    view("Related skills", ViewName.RELATED_SKILLS, blocks);
    heading(2, "Source", blocks);
    blocks.add(
        new Block.Paragraph(
            Inline.run(
                Inline.plain(
                    "Version "
                        + skill.identity().version()
                        + ", "
                        + skill.identity().license()
                        + ". "),
                new Inline.ToWeb(skill.identity().repository(), skill.identity().repository()))));
    return List.copyOf(blocks);
  }

  /** A view under a heading, if it shows something. */
  private void view(String title, ViewName name, List<Block> blocks) {
    List<Block> shown = layout.view(name, 2);
    if (!shown.isEmpty()) {
      heading(2, title, blocks);
      blocks.addAll(shown);
    }
  }

  /**
   * How the skill is installed.
   *
   * @param files the files of the skill folder, relative to it
   */
  public List<Block> install(String title, List<String> files) {
    Skill skill = content.skill();
    String name = skill.identity().name();
    List<Block> blocks = new ArrayList<>();
    heading(1, title, blocks);
    blocks.add(
        new Block.Paragraph(
            Inline.run(
                Inline.plain("Install the whole folder "),
                new Inline.Literal(name),
                Inline.plain(": the main file sends the agent to the others."))));
    if (!skill.identity().compatibility().isEmpty()) {
      blocks.add(new Block.Paragraph(Inline.plain(skill.identity().compatibility())));
    }
    for (InstallSteps steps : InstallSteps.of(skill)) {
      heading(2, steps.agent(), blocks);
      blocks.add(new Block.Paragraph(Inline.plain(steps.text())));
      blocks.add(
          new Block.Numbered(
              steps.commands().stream()
                  .map(command -> new Block.Item(new Inline.Literal(command), List.of()))
                  .toList()));
    }
    heading(2, "What is in it", blocks);
    blocks.addAll(
        Block.bullets(files.stream().map(file -> new Inline.Literal(name + "/" + file)).toList()));
    return List.copyOf(blocks);
  }

  /**
   * How many figures there are, by what one knows them from and by whose they are.
   *
   * @param file the name of the document with the figures of a kind
   */
  public List<Block> figures(String title, String summary, Function<Kind, String> file) {
    FigureCounts counts = new FigureCounts(content.figured());
    List<Block> blocks = new ArrayList<>();
    heading(1, title, blocks);
    blocks.add(new Block.Paragraph(Inline.plain(summary)));
    List<Inline> bases = new ArrayList<>();
    for (FigureBasis basis : counts.bases()) {
      bases.add(
          Inline.run(
              Inline.strong(basis.title() + ": " + counts.of(basis)),
              Inline.plain(". " + basis.text())));
    }
    blocks.addAll(Block.bullets(bases));
    for (Kind kind :
        content.figured().stream().map(each -> each.key().kind()).distinct().toList()) {
      heading(2, content.overview(kind).title(), blocks);
      blocks.add(
          new Block.Paragraph(
              Inline.run(
                  Inline.plain("The figures are in "),
                  new Inline.Literal(file.apply(kind)),
                  Inline.plain("."))));
      blocks.add(
          new Block.Bullets(
              figured(kind)
                  .map(
                      entry ->
                          Inline.run(
                              new Inline.ToEntry(entry.key(), entry.title()),
                              Inline.plain(": " + FigureCounts.words(entry))))
                  .toList()));
    }
    return List.copyOf(blocks);
  }

  /** All figures of a kind's entries; of each entry, what vouches for least is first. */
  public List<Block> figures(String title, String summary, Kind kind) {
    List<Block> blocks = new ArrayList<>();
    heading(1, title, blocks);
    blocks.add(new Block.Paragraph(Inline.plain(summary)));
    figured(kind)
        .forEach(
            entry -> {
              heading(2, entry.title(), blocks);
              blocks.add(new Block.Paragraph(Inline.plain(FigureCounts.words(entry) + ".")));
              List<Inline> figures = new ArrayList<>();
              for (FigureBasis basis : FigureBasis.values()) {
                figures.addAll(figures(entry, basis));
              }
              blocks.add(new Block.Bullets(figures));
            });
    return List.copyOf(blocks);
  }

  private Stream<Figured> figured(Kind kind) {
    return content.figured().stream().filter(entry -> entry.key().kind() == kind);
  }

  /** What has changed, the newest first. */
  public List<Block> changes(String title, String summary) {
    List<Block> blocks = new ArrayList<>();
    heading(1, title, blocks);
    blocks.add(new Block.Paragraph(Inline.plain(summary)));
    for (Change change : content.changes()) {
      blocks.add(new Block.Heading(2, change.title(), change.key()));
      blocks.add(new Block.Paragraph(Inline.plain(change.date().toString())));
      blocks.add(new Block.Bullets(change.what().stream().map(Inline::rich).toList()));
    }
    return List.copyOf(blocks);
  }

  private static List<Inline> figures(Figured entry, FigureBasis basis) {
    List<Inline> figures = new ArrayList<>();
    for (Input input : entry.calculation().inputs()) {
      if (FigureBasis.of(input) == basis) {
        figures.add(CalculationViews.input(input));
      }
    }
    if (basis == FigureBasis.DERIVED) {
      for (Formula formula : entry.calculation().formulas()) {
        figures.add(CalculationViews.formula(formula));
      }
    }
    for (TypedAmount amount : entry.typedAmounts()) {
      if (FigureBasis.of(amount) == basis) {
        figures.add(CalculationViews.amount(amount));
      }
    }
    return figures;
  }

  private static void heading(int level, String text, List<Block> blocks) {
    blocks.add(new Block.Heading(level, text, null));
  }
}
