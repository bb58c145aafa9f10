package dev.lectern.generator.document;

import dev.lectern.content.DocumentPart;
import dev.lectern.content.EmbeddedView;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.ViewName;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out documents, and the views that they embed, as blocks. */
public final class DocumentLayout {

  private final ValidContent content;
  private final StageViews stages;
  private final ProblemViews problems;
  private final ComparisonViews comparisons;
  private final SkillViews skill;
  private final DecisionViews decisions;
  private final KindViews kinds;
  private final GroupMembers groups;

  /**
   * What is listed of one group.
   *
   * @param group its id
   */
  public record ListedGroup(ViewName view, String group) {}

  public DocumentLayout(ValidContent content) {
    this(content, Derived.none());
  }

  /**
   * @param listed what is known of the lists of groups
   */
  public DocumentLayout(ValidContent content, Derived<ListedGroup, List<Block>> listed) {
    this.content = content;
    this.stages = new StageViews(content);
    this.problems = new ProblemViews(content);
    this.comparisons = new ComparisonViews(content);
    this.skill = new SkillViews(content);
    this.decisions = new DecisionViews(content);
    this.groups = new GroupMembers(content);
    this.kinds = new KindViews(content, this, groups, listed);
  }

  /** A document's body, in order; headings keep the levels that the author gave them. */
  public List<Block> blocks(List<DocumentPart> parts) {
    List<Block> blocks = new ArrayList<>();
    for (DocumentPart part : parts) {
      if (part instanceof DocumentPart.Written written) {
        blocks.add(new Block.Written(written.prose(), 0));
      } else if (part instanceof DocumentPart.Embedded embedded) {
        blocks.addAll(view(embedded.view(), embedded.headingLevel()));
      }
    }
    return List.copyOf(blocks);
  }

  /** A reference's body, and its figures at the end. */
  public List<Block> reference(ReferenceDocument reference) {
    List<Block> blocks = new ArrayList<>(blocks(reference.parts()));
    if (!reference.calculation().isEmpty()) {
      blocks.add(new Block.Heading(2, "Figures", null));
      blocks.add(new Block.Figures(reference.calculation()));
    }
    return List.copyOf(blocks);
  }

  /** All entries of a kind whose entries have pages of their own, under a heading of level 1. */
  public List<Block> list(Kind kind) {
    return kinds.list(kind);
  }

  /** One view of all entries of its kind, under a heading of this level. */
  public List<Block> view(ViewName name, int headingLevel) {
    return view(new EmbeddedView(name, List.of(), null, content.skill().span()), headingLevel);
  }

  /** One view, under a heading of this level. */
  public List<Block> view(EmbeddedView view, int headingLevel) {
    return switch (view.name()) {
      case USES -> skill.uses();
      case EXCLUSIONS -> skill.exclusions();
      case REFERENCE_LIST -> skill.references();
      case RELATED_SKILLS -> skill.relatedSkills();
      case DECISION_TREE -> decisions.tree(view.tree());
      case FRAMEWORK_DIAGRAM -> stages.diagram();
      case STAGE_TIMELINE -> stages.timeline();
      case STAGE_TABLE -> stages.table();
      case STAGE_SETTLES -> stages.settles(chosen(view, content.stages()), headingLevel + 1);
      case STAGE_DETAILS -> stages.details(chosen(view, content.stages()), headingLevel + 1);
      case SCHEDULE -> stages.schedule();
      case RUBRIC -> stages.rubric();
      case PROBLEM_TABLE -> problems.table(chosen(view, content.problems()));
      case PROBLEM_DESIGNS -> problems.designs(chosen(view, content.problems()), headingLevel + 1);
      case PATTERN_TABLE -> comparisons.patternTable(chosen(view, content.patterns()));
      case PATTERN_DETAILS ->
          comparisons.patternDetails(chosen(view, content.patterns()), headingLevel + 1);
      case TECHNIQUE_TABLE -> comparisons.techniqueTable(chosen(view, content.techniques()));
      case TECHNIQUE_TRAITS -> comparisons.techniqueTraits(chosen(view, content.techniques()));
      case TECHNIQUE_DETAILS ->
          comparisons.techniqueDetails(chosen(view, content.techniques()), headingLevel + 1);
      case METRIC_TABLE -> comparisons.metricTable(chosen(view, content.metrics()));
      case METRIC_DETAILS ->
          comparisons.metricDetails(chosen(view, content.metrics()), headingLevel + 1);
      case SIGNAL_LIST -> ListViews.signals(chosen(view, content.signals()));
      case SIGNAL_DETAILS ->
          ListViews.signalDetails(chosen(view, content.signals()), headingLevel + 1);
      case ANTI_PATTERN_LIST -> ListViews.antiPatterns(chosen(view, content.antiPatterns()));
      case ANTI_PATTERN_DETAILS ->
          ListViews.antiPatternDetails(chosen(view, content.antiPatterns()), headingLevel + 1);
      case FUNCTION_LIST -> CalculationViews.functions(chosen(view, content.functions()));
      case QUESTION_LIST -> ListViews.questions(chosen(view, content.questions()));
      case TERM_LIST -> ListViews.terms(chosen(view, content.terms()));
      case SOURCE_LIST -> ListViews.sources(chosen(view, content.sources()));
    };
  }

  /** The picture of a worked design's architecture, unless the author drew it by hand. */
  public Optional<Block.Diagram> architecture(Problem problem) {
    return ArchitectureDiagram.of(problem);
  }

  /** A problem's budget as a waterfall. */
  public Optional<Block.Diagram> waterfall(Problem problem) {
    return Optional.ofNullable(problem.design().budget())
        .map(budget -> BudgetDiagram.of(budget, problem.title()));
  }

  private <T extends Entry> List<T> chosen(EmbeddedView view, List<T> all) {
    if (view.only().isEmpty()) {
      return view.group() == null
          ? List.copyOf(all)
          : groups.in(view.group(), view.name().selects().orElseThrow());
    }
    List<T> found = new ArrayList<>();
    for (EntryId id : view.only()) {
      all.stream().filter(entry -> entry.key().equals(id)).forEach(found::add);
    }
    if (view.group() != null) {
      found.removeIf(entry -> !view.group().has(entry));
    }
    return List.copyOf(found);
  }

  /** How a kind is called in this content, one of it: {@code Serving pattern}. */
  static String singular(ValidContent content, Kind kind) {
    return content.overview(kind).singular();
  }
}
