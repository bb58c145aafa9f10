package dev.lectern.content.resolve;

import dev.lectern.content.DecisionTree;
import dev.lectern.content.EntryId;
import dev.lectern.content.Text;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decision tree: a list of questions, the first of which is asked first, whose answers name
 * the next by its id. What is returned is nested, and so is a tree by its type; whatever would make
 * it something else is reported.
 */
final class DecisionTreeReader {

  /** The most questions from the first to an end. */
  static final int MAX_DEPTH = 6;

  /** The most answers of all questions together, each an arrow of the picture. */
  static final int MAX_ANSWERS = 200;

  private final Declared<Asked> questions = new Declared<>("question", "decision tree");
  private int answers = 0;

  /** Where each question was led to first. */
  private final Map<Asked, Span> reached = new HashMap<>();

  /** Whether some answer's way is not known, so that what it leads to may seem out of reach. */
  private boolean lost = false;

  /** A question as it was written; each is itself alone, whatever it says. */
  private static final class Asked {
    final Node.Scalar id;
    final String ask;
    final List<Given> answers;

    Asked(Node.Scalar id, String ask, List<Given> answers) {
      this.id = id;
      this.ask = ask;
      this.answers = answers;
    }

    /** The ids that its answers name. */
    List<String> following() {
      return answers.stream()
          .map(Given::next)
          .flatMap(Stream::ofNullable)
          .map(Node.Scalar::value)
          .toList();
    }
  }

  /** An answer as it was written, with the id of the next question or with entries. */
  private record Given(
      EntryFields fields,
      String text,
      Text because,
      Node.@Nullable Scalar next,
      List<EntryId> take) {}

  private DecisionTreeReader() {}

  /** The tree; nothing after a complaint about its shape. */
  static Optional<DecisionTree> read(EntryFields f) {
    DecisionTreeReader reader = new DecisionTreeReader();
    String title = f.string("title");
    int written = f.objects("questions", "question", reader::question).size();
    List<Asked> all = reader.questions.all();
    reader.lost |= all.size() < written;
    if (all.isEmpty() || reader.answers > MAX_ANSWERS) {
      return Optional.empty();
    }
    DecisionTree.Decision root = reader.bind(all.get(0), all.get(0).id.span(), new ArrayList<>());
    if (!reader.lost) {
      reader.reportOutOfReach(f, all);
    }
    return f.isUsable() ? Optional.of(new DecisionTree(title, root, f.place())) : Optional.empty();
  }

  private DecisionTreeReader question(EntryFields f) {
    Optional<Node.Scalar> id = f.word("id");
    String ask = f.string("ask");
    List<Given> given = f.objects("answers", "answer", this::answer);
    if (given.size() == 1 && f.isUsable()) {
      f.error(
          ResolveRules.DECISION_TREE,
          f.keySpan("answers"),
          "A question with one answer decides nothing. Give another, or leave the question out.");
    }
    id.ifPresent(node -> questions.add(f, node, new Asked(node, ask, given)));
    return this;
  }

  private Given answer(EntryFields f) {
    if (++answers == MAX_ANSWERS + 1) {
      f.error(
          ResolveRules.DECISION_TREE,
          f.place(),
          "This is answer "
              + answers
              + " of the decision tree; it holds at most "
              + MAX_ANSWERS
              + ". Make two trees of it.");
    }
    String text = f.string("answer");
    Node.Scalar next = f.wordOrNothing("next").orElse(null);
    boolean takes = f.has("take");
    List<EntryId> take = takes ? f.entryLinks("take") : List.of();
    if (next != null && takes) {
      f.error(
          ResolveRules.DECISION_TREE,
          f.keySpan("take"),
          "This answer leads to a question and to entries at once. Keep \"next\" or \"take\".");
    } else if (!f.has("next") && !takes) {
      lost = true;
      f.error(
          ResolveRules.DECISION_TREE,
          f.valueSpan("answer"),
          "This answer leads nowhere. Name the \"next\" question, or the entries to \"take\".");
    }
    return new Given(f, text, f.textOrEmpty("because"), next, take);
  }

  /**
   * A question with all that follows it.
   *
   * @param place where it was led to
   * @param above the questions asked before it
   */
  private DecisionTree.Decision bind(Asked question, Span place, List<Asked> above) {
    reached.put(question, place);
    List<Asked> path = new ArrayList<>(above);
    path.add(question);
    List<DecisionTree.Answer> bound = new ArrayList<>();
    for (Given given : question.answers) {
      if (given.next() == null) {
        bound.add(
            new DecisionTree.Answer(
                given.text(), given.because(), new DecisionTree.Choice(given.take())));
      } else {
        next(given, given.next(), path)
            .ifPresent(to -> bound.add(new DecisionTree.Answer(given.text(), given.because(), to)));
      }
    }
    return new DecisionTree.Decision(question.ask, bound);
  }

  private Optional<DecisionTree.Decision> next(Given given, Node.Scalar id, List<Asked> path) {
    Optional<Asked> found = questions.find(given.fields(), id);
    if (found.isEmpty()) {
      lost = true;
      return Optional.empty();
    }
    Asked question = found.get();
    Span first = reached.get(question);
    if (path.contains(question)) {
      return complain(
          given,
          Diagnostic.error(
                  ResolveRules.DECISION_TREE,
                  id.span(),
                  "This leads back to the question \""
                      + id.value()
                      + "\", which was asked before on the way here. Lead on to another.")
              .seeAlso(question.id.span(), "asked here"));
    }
    if (first != null) {
      return complain(
          given,
          Diagnostic.error(
                  ResolveRules.DECISION_TREE,
                  id.span(),
                  "The question \""
                      + id.value()
                      + "\" is led to by another answer already, and the branches of a tree do not"
                      + " meet. Ask it here under another id.")
              .seeAlso(first, "first led to here"));
    }
    if (path.size() == MAX_DEPTH) {
      lost = true; // what comes after it is out of reach for this reason alone
      return complain(
          given,
          Diagnostic.error(
              ResolveRules.DECISION_TREE,
              id.span(),
              "This is question "
                  + (MAX_DEPTH + 1)
                  + " in a row; a decision tree asks at most "
                  + MAX_DEPTH
                  + ". Put what decides most first, or make two trees of it."));
    }
    return Optional.of(bind(question, id.span(), path));
  }

  private Optional<DecisionTree.Decision> complain(Given given, Diagnostic error) {
    given.fields().error(error);
    return Optional.empty();
  }

  /** Reports the questions that are never asked, but not those that only follow one of them. */
  private void reportOutOfReach(EntryFields f, List<Asked> all) {
    Set<String> named = new HashSet<>();
    all.forEach(question -> named.addAll(question.following()));
    Set<String> seen = new HashSet<>();
    reached.keySet().forEach(question -> seen.add(question.id.value()));
    for (boolean ledTo : new boolean[] {false, true}) {
      for (Asked question : all) {
        String id = question.id.value();
        if (named.contains(id) == ledTo && !seen.contains(id)) {
          f.error(
              ResolveRules.DECISION_TREE,
              question.id.span(),
              "No way leads from the first question, \""
                  + all.get(0).id.value()
                  + "\", to the question \""
                  + id
                  + "\". Lead to it, or leave it out.");
          addAllThatFollow(question, all, seen);
        }
      }
    }
  }

  private static void addAllThatFollow(Asked start, List<Asked> all, Set<String> seen) {
    Deque<String> open = new ArrayDeque<>(List.of(start.id.value()));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (seen.add(id)) {
        all.stream()
            .filter(question -> question.id.value().equals(id))
            .forEach(question -> question.following().forEach(open::push));
      }
    }
  }
}
