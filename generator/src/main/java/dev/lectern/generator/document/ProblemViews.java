package dev.lectern.generator.document;

import dev.lectern.content.Budget;
import dev.lectern.content.Exchange;
import dev.lectern.content.Kind;
import dev.lectern.content.LevelNotes;
import dev.lectern.content.Problem;
import dev.lectern.content.PublishedSystem;
import dev.lectern.content.StageNotes;
import dev.lectern.content.Text;
import dev.lectern.content.TypedAmount;
import dev.lectern.content.WorkedDesign;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.List;

/** Views of the problems and their worked designs. */
final class ProblemViews {

  private final ValidContent content;

  ProblemViews(ValidContent content) {
    this.content = content;
  }

  List<Block> table(List<Problem> problems) {
    List<List<Inline>> rows = new ArrayList<>();
    for (Problem problem : problems) {
      rows.add(
          List.of(
              new Inline.ToEntry(problem.key(), problem.title()),
              listed(problem.challenges()),
              listed(problem.mustDiscuss())));
    }
    return List.of(
        new Block.Table(
            List.of(
                Block.Column.of(DocumentLayout.singular(content, Kind.PROBLEM)),
                Block.Column.of("Challenges"),
                Block.Column.of("Must discuss")),
            rows,
            List.of()));
  }

  private static Inline listed(List<Text> texts) {
    return Inline.joined(texts.stream().map(Inline::rich).toList(), " · ");
  }

  List<Block> designs(List<Problem> problems, int level) {
    List<Block> blocks = new ArrayList<>();
    for (Problem problem : problems) {
      blocks.add(new Block.Heading(level, problem.title(), problem.key()));
      blocks.add(new Block.Paragraph(Inline.rich(problem.summary())));
      blocks.addAll(design(problem, Math.min(6, level + 1)));
    }
    return blocks;
  }

  private List<Block> design(Problem problem, int level) {
    WorkedDesign design = problem.design();
    int below = Math.min(6, level + 1);
    List<Block> blocks = new ArrayList<>();
    written(blocks, level, "Prompt", design.prompt());
    blocks.add(new Block.Heading(level, "Challenges and must-discuss", null));
    blocks.add(bullets(problem.challenges()));
    blocks.add(new Block.Paragraph(Inline.strong("Must discuss")));
    blocks.add(bullets(problem.mustDiscuss()));
    blocks.add(new Block.Heading(level, "Clarifying questions", null));
    blocks.add(exchanges(design.clarifying()));
    if (!design.calculation().isEmpty()) {
      blocks.add(new Block.Heading(level, "Figures", null));
      blocks.add(new Block.Figures(design.calculation()));
    }
    Budget budget = design.budget();
    if (budget != null) {
      blocks.add(new Block.Heading(level, "Budget: " + budget.title(), null));
      blocks.add(BudgetDiagram.of(budget, problem.title()));
      blocks.add(spent(budget));
    }
    blocks.add(new Block.Heading(level, "Walkthrough", null));
    for (StageNotes stage : design.walkthrough()) {
      written(blocks, below, stage.stage().title(), stage.notes());
    }
    written(blocks, level, "Architecture", design.architecture());
    ArchitectureDiagram.of(problem).ifPresent(blocks::add);
    written(blocks, level, "Failure modes", design.failureModes());
    blocks.add(new Block.Heading(level, "Follow-up questions", null));
    blocks.add(exchanges(design.followUps()));
    blocks.add(new Block.Heading(level, "Levels", null));
    for (LevelNotes notes : design.levels()) {
      blocks.add(new Block.Labelled(notes.level().title(), notes.notes(), level - 2));
    }
    if (!design.published().isEmpty()) {
      blocks.add(new Block.Heading(level, "Published systems", null));
      blocks.add(published(design.published()));
    }
    return blocks;
  }

  private static void written(
      List<Block> blocks, int level, String title, dev.lectern.content.Prose prose) {
    blocks.add(new Block.Heading(level, title, null));
    blocks.add(new Block.Written(prose, level - 2));
  }

  private static Block bullets(List<Text> texts) {
    return new Block.Bullets(texts.stream().map(Inline::rich).toList());
  }

  static Block exchanges(List<Exchange> exchanges) {
    return new Block.Bullets(
        exchanges.stream()
            .map(
                exchange ->
                    Inline.run(
                        new Inline.Strong(Inline.rich(exchange.ask())),
                        Inline.plain(" "),
                        Inline.rich(exchange.answer())))
            .toList());
  }

  private static Block spent(Budget budget) {
    String left =
        budget.slack().signum() == 0
            ? "; nothing is left."
            : "; " + BudgetDiagram.amount(budget.slack(), budget) + " are left.";
    List<Inline> parts = new ArrayList<>();
    parts.add(
        Inline.plain(
            "The hops"
                + basis(budget)
                + " sum to "
                + BudgetDiagram.amount(budget.total(), budget)
                + " of "
                + BudgetDiagram.amount(budget.limit(), budget)
                + left));
    parts.addAll(
        CalculationViews.sources(
            budget.typed().stream()
                .flatMap(amount -> amount.basis().sources().stream())
                .distinct()
                .toList()));
    return new Block.Paragraph(Inline.joined(parts, " "));
  }

  /** Which amounts nobody vouches for. */
  private static String basis(Budget budget) {
    List<String> assumed =
        budget.typed().stream()
            .filter(amount -> amount.basis().isAssumed())
            .map(TypedAmount::label)
            .toList();
    if (assumed.isEmpty()) {
      return "";
    }
    boolean all = assumed.size() == budget.typed().size();
    return all ? ", assumed," : " (assumed: " + String.join(", ", assumed) + ")";
  }

  private static Block published(List<PublishedSystem> systems) {
    List<Inline> items = new ArrayList<>();
    for (PublishedSystem system : systems) {
      List<Inline> parts = new ArrayList<>();
      parts.add(Inline.run(Inline.strong(system.system()), Inline.plain(":")));
      parts.add(Inline.rich(system.claim()));
      parts.addAll(CalculationViews.sources(system.sources()));
      items.add(Inline.joined(parts, " "));
    }
    return new Block.Bullets(items);
  }
}
