package dev.lectern.generator.document;

import dev.lectern.content.Architecture;
import dev.lectern.content.Budget;
import dev.lectern.content.DecisionTree;
import dev.lectern.content.DocumentPart;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.Skill;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.rule.checks.DiagramSize;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The diagrams that a document or a page may show and that no author drew, so that all pictures can
 * be made before the first page is.
 */
public final class GeneratedDiagrams {

  private GeneratedDiagrams() {}

  /**
   * What was made of each problem the last time, for whoever asks for those of nearly the same
   * content again and again. For one thread.
   */
  public static final class Memory {

    private final boolean keeps;
    private Map<Problem, List<GeneratedDiagram>> last = Map.of();

    private Memory(boolean keeps) {
      this.keeps = keeps;
    }

    /** One that keeps those of the last content. */
    public static Memory keeping() {
      return new Memory(true);
    }

    /** One that keeps nothing. */
    public static Memory none() {
      return new Memory(false);
    }

    private List<GeneratedDiagram> of(List<Problem> problems) {
      Map<Problem, List<GeneratedDiagram>> now = new IdentityHashMap<>();
      List<GeneratedDiagram> all = new ArrayList<>();
      for (Problem problem : problems) {
        List<GeneratedDiagram> before = last.get(problem);
        List<GeneratedDiagram> made = before == null ? ofProblem(problem) : before;
        now.put(problem, made);
        all.addAll(made);
      }
      last = keeps ? now : Map.of();
      return all;
    }
  }

  /** Those of the stages, those of each problem, then the decision trees of each reference. */
  public static List<GeneratedDiagram> of(ValidContent content) {
    return of(content, Memory.none());
  }

  /**
   * The same.
   *
   * @param memory what was made before
   */
  public static List<GeneratedDiagram> of(ValidContent content, Memory memory) {
    List<GeneratedDiagram> found = new ArrayList<>();
    Skill skill = content.skill();
    found.add(new GeneratedDiagram(framework(content), skill.span()));
    found.add(new GeneratedDiagram(timeline(content), skill.span()));
    found.addAll(memory.of(content.problems()));
    for (ReferenceDocument reference : content.references()) {
      decisionTrees(reference)
          .map(
              tree ->
                  new GeneratedDiagram(
                      DecisionDiagram.of(tree, entry -> content.get(entry).title()), tree.span()))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static List<GeneratedDiagram> ofProblem(Problem problem) {
    List<GeneratedDiagram> found = new ArrayList<>();
    Architecture architecture = problem.design().architectureDiagram();
    if (architecture != null) {
      ArchitectureDiagram.of(problem)
          .ifPresent(diagram -> found.add(new GeneratedDiagram(diagram, architecture.span())));
    }
    Budget budget = problem.design().budget();
    if (budget != null) {
      found.add(new GeneratedDiagram(BudgetDiagram.of(budget, problem.title()), budget.span()));
    }
    return List.copyOf(found);
  }

  /** What is wrong with those that Mermaid would not read, at the places of their facts. */
  public static List<Diagnostic> tooLarge(List<GeneratedDiagram> all) {
    return all.stream()
        .filter(made -> made.diagram().source().length() > DiagramSize.MAX_CHARACTERS)
        .map(
            made ->
                Diagnostic.error(
                    DiagramSize.ID,
                    made.span(),
                    String.format(
                        Locale.ROOT,
                        "The diagram that is made of this has %,d characters; at most %,d are read."
                            + " Shorten its texts, or draw less.",
                        made.diagram().source().length(),
                        DiagramSize.MAX_CHARACTERS)))
        .toList();
  }

  /** Those that its body shows, each once. */
  private static Stream<DecisionTree> decisionTrees(ReferenceDocument reference) {
    return reference.parts().stream()
        .filter(DocumentPart.Embedded.class::isInstance)
        .map(part -> ((DocumentPart.Embedded) part).view().tree())
        .flatMap(Stream::ofNullable)
        .distinct();
  }

  static Block.Diagram framework(ValidContent content) {
    return FrameworkDiagram.of(
        content.skill(), content.overview(Kind.STAGE).title(), content.stages());
  }

  static Block.Diagram timeline(ValidContent content) {
    return TimelineDiagram.of(content.skill(), content.schedule());
  }
}
