package dev.lectern.generator.document;

import dev.lectern.content.Architecture;
import dev.lectern.content.Budget;
import dev.lectern.content.DecisionTree;
import dev.lectern.content.DocumentPart;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.ReferenceDocument;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.rule.checks.DiagramSize;
import dev.lectern.content.source.Span;
import dev.lectern.content.validate.ValidContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The diagrams that a document or a page may show and that no author drew, so that all pictures can
 * be made before the first page is.
 */
public final class GeneratedDiagrams {

  private GeneratedDiagrams() {}

  /**
   * What was made of each entry the last time, for whoever asks for those of nearly the same
   * content again and again. For one thread.
   */
  public static final class Memory {

    private final boolean keeps;
    private Map<Entry, Made> last = Map.of();
    private List<Entry> lastFrame = List.of();
    private List<GeneratedDiagram> framing = List.of();

    /**
     * What was made of an entry.
     *
     * @param titles those of other entries that stand in it
     */
    private record Made(List<GeneratedDiagram> diagrams, Map<EntryId, String> titles) {

      boolean holds(ValidContent content) {
        return titles.entrySet().stream()
            .allMatch(one -> title(content, one.getKey()).equals(one.getValue()));
      }
    }

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

    private List<GeneratedDiagram> of(ValidContent content) {
      List<GeneratedDiagram> all = new ArrayList<>(ofAll(content));
      Map<Entry, Made> now = new IdentityHashMap<>();
      List<Entry> entries = new ArrayList<>(content.problems());
      entries.addAll(content.references());
      for (Entry entry : entries) {
        Made before = last.get(entry);
        Made made = before != null && before.holds(content) ? before : made(content, entry);
        now.put(entry, made);
        all.addAll(made.diagrams());
      }
      last = keeps ? now : Map.of();
      return List.copyOf(all);
    }

    private static Made made(ValidContent content, Entry entry) {
      Map<EntryId, String> titles = new HashMap<>();
      List<GeneratedDiagram> diagrams =
          entry instanceof Problem problem
              ? ofProblem(problem)
              : ofReference(
                  (ReferenceDocument) entry,
                  key -> titles.computeIfAbsent(key, any -> title(content, key)));
      return new Made(diagrams, titles);
    }

    private List<GeneratedDiagram> ofAll(ValidContent content) {
      List<Entry> frame = new ArrayList<>(content.stages());
      frame.add(content.skill());
      frame.add(content.overview(Kind.STAGE));
      if (!isSame(frame, lastFrame)) {
        Span span = content.skill().span();
        framing =
            List.of(
                new GeneratedDiagram(framework(content), span),
                new GeneratedDiagram(timeline(content), span));
        lastFrame = keeps ? frame : List.of();
      }
      return framing;
    }

    private static boolean isSame(List<Entry> some, List<Entry> others) {
      boolean same = some.size() == others.size();
      for (int i = 0; same && i < some.size(); i++) {
        same = some.get(i) == others.get(i);
      }
      return same;
    }
  }

  private static String title(ValidContent content, EntryId key) {
    return content.get(key).title();
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
    return memory.of(content);
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

  private static List<GeneratedDiagram> ofReference(
      ReferenceDocument reference, Function<EntryId, String> title) {
    return decisionTrees(reference)
        .map(tree -> new GeneratedDiagram(DecisionDiagram.of(tree, title), tree.span()))
        .toList();
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
