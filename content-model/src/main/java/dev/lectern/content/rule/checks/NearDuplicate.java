package dev.lectern.content.rule.checks;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Sketches;
import dev.lectern.content.prose.UnlikeSketches;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditCheck;
import dev.lectern.content.rule.RecallingRule;
import dev.lectern.content.work.Cores;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * No two entries of a kind say nearly the same.
 *
 * <p>Questions and what evaluates the skill are compared by the words that are not common among
 * their kind, for a question that is asked anew keeps those. All other entries are compared by
 * their pairs of neighbouring words, for a definition turns round when its words do. What is the
 * same to the letter is {@link EntryUnique}'s.
 */
public final class NearDuplicate implements RecallingRule {

  private static final RuleId ID = new RuleId("near-duplicate");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "No two entries of a kind say nearly the same.",
          "Two entries with one thought drift apart, and readers compare them for a difference that nobody meant. A question that is asked twice counts double.",
          new RuleExample(
              "questions/questions.yaml",
"""
first-look:
""",
"""
count-first:
  ask: What would you count first?
  strong: The pawns.
  group: plan
first-look:
"""));

  /** From which share of common pairs on; Broder et al. (1997) call half of it roughly the same. */
  private static final double PAIRS = 0.5;

  /** From which share of common words on; assumed, from trying it on questions. */
  private static final double WORDS = 0.6;

  /** Too few pairs resemble each other by chance; assumed. */
  private static final int LEAST_PAIRS = 10;

  /** A word is common if it stands in so many statements, and in over one of twenty; assumed. */
  private static final int LEAST_COMMON = 5;

  private static final int ONE_OF = 20;

  /** With fewer words that are not common, all count. */
  private static final int LEAST_WORDS = 3;

  private static final Set<Kind> ASKED =
      Set.of(Kind.QUESTION, Kind.EVALUATION, Kind.ACTIVATION_QUERY);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    for (Kind kind : Kind.values()) {
      Compared.of(kind, content).check(sink);
    }
  }

  @Override
  public EditCheck recalled(ResolvedContent content, DiagnosticSink sink) {
    Map<Kind, Said> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Compared compared = Compared.of(kind, content);
      if (compared.check(sink)) {
        all.put(kind, new Said(compared));
      }
    }
    return edit -> !edit.sharesText() && holds(edit, all);
  }

  private static boolean holds(ContentEdit edit, Map<Kind, Said> all) {
    for (Kind kind : Kind.values()) {
      if (edit.touches(kind)) {
        Said said = all.get(kind);
        if (said == null || !said.holds(edit)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * What the entries of a kind say, ready to be compared.
   *
   * @param words in how many statements each word stands; none where words are not counted
   * @param common those that are common
   * @param sketches one for each statement
   */
  private record Compared(
      Kind kind,
      List<Statement> statements,
      Map<String, Integer> words,
      Set<String> common,
      List<Sketches.Sketch> sketches) {

    static Compared of(Kind kind, ResolvedContent content) {
      List<Statement> statements = Statement.of(kind, content);
      Map<String, Integer> words = new HashMap<>();
      if (ASKED.contains(kind)) {
        statements.forEach(statement -> count(statement, 1, words));
      }
      Set<String> common = commonOf(words, statements.size());
      return new Compared(
          kind,
          statements,
          words,
          common,
          Cores.map(content.deadline(), statements, statement -> sketch(kind, statement, common)));
    }

    /** Whether no two resemble each other, not even two that are the same. */
    boolean check(DiagnosticSink sink) {
      boolean unlike = true;
      Sketches compared = new Sketches(least(kind));
      for (int i = 0; i < statements.size(); i++) {
        Statement statement = statements.get(i);
        Optional<Sketches.Match> match = compared.add(sketches.get(i));
        unlike &= match.isEmpty();
        match
            .filter(found -> !statements.get(found.index()).source().equals(statement.source()))
            .ifPresent(
                found -> sink.report(near(kind, statements.get(found.index()), statement, found)));
      }
      return unlike;
    }
  }

  /** What entries of a kind say that all say something else; follows each edit. */
  private static final class Said {

    private final Kind kind;
    private final Map<EntryId, Integer> places = new HashMap<>();
    private final Map<String, Integer> words;
    private final Set<String> common;
    private final UnlikeSketches sketches;

    Said(Compared compared) {
      kind = compared.kind();
      compared.statements().forEach(one -> places.put(one.entry(), places.size()));
      words = compared.words();
      common = compared.common();
      sketches = new UnlikeSketches(least(kind), compared.sketches());
    }

    boolean holds(ContentEdit edit) {
      List<Statement> was = Statement.of(kind, edit.was());
      List<Statement> now = Statement.of(kind, edit.now());
      if (!order(was).equals(order(now)) || !leavesCommon(was, now)) {
        return false;
      }
      for (int i = 0; i < now.size(); i++) {
        Statement statement = now.get(i);
        int place = Objects.requireNonNull(places.get(statement.entry()));
        if (!statement.texts().equals(was.get(i).texts())
            && !sketches.replace(place, sketch(kind, statement, common))) {
          return false;
        }
      }
      return true;
    }

    /** Who says something and where: if that is the same, all others stay where they are. */
    private static List<String> order(List<Statement> statements) {
      return statements.stream().map(one -> one.entry() + " in " + one.place().path()).toList();
    }

    private boolean leavesCommon(List<Statement> was, List<Statement> now) {
      if (ASKED.contains(kind)) {
        was.forEach(statement -> count(statement, -1, words));
        now.forEach(statement -> count(statement, 1, words));
      }
      return commonOf(words, places.size()).equals(common);
    }
  }

  private static double least(Kind kind) {
    return ASKED.contains(kind) ? WORDS : PAIRS;
  }

  private static Sketches.Sketch sketch(Kind kind, Statement statement, Set<String> common) {
    return ASKED.contains(kind)
        ? Sketches.Sketch.of(words(statement, common))
        : Sketches.Sketch.of(pairs(statement));
  }

  private static Diagnostic near(
      Kind kind, Statement first, Statement second, Sketches.Match found) {
    return Diagnostic.warning(
            ID,
            second.place(),
            "The "
                + kind.word()
                + " \""
                + first.entry().id()
                + "\" says nearly the same: they share "
                + Math.round(found.resemblance() * 100)
                + "% of their "
                + (ASKED.contains(kind) ? "words" : "pairs of words")
                + ". Make one of the two, or say how they differ.")
        .seeAlso(first.place(), "the other");
  }

  private static void count(Statement statement, int times, Map<String, Integer> words) {
    statement.passages().stream()
        .flatMap(passage -> passage.each().stream())
        .distinct()
        .forEach(word -> words.merge(word, times, NearDuplicate::sum));
  }

  /** Nothing stands for 0. */
  private static @Nullable Integer sum(int one, int other) {
    return one + other == 0 ? null : one + other;
  }

  /**
   * The words that are common.
   *
   * @param words in how many of the statements each stands
   */
  private static Set<String> commonOf(Map<String, Integer> words, int statements) {
    return words.entrySet().stream()
        .filter(word -> word.getValue() >= LEAST_COMMON && word.getValue() * ONE_OF > statements)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<String> words(Statement statement, Set<String> common) {
    List<String> all =
        statement.passages().stream().flatMap(passage -> passage.each().stream()).toList();
    List<String> rare = all.stream().filter(word -> !common.contains(word)).toList();
    return rare.size() < LEAST_WORDS ? all : rare;
  }

  private static long[] pairs(Statement statement) {
    long[] pairs = new long[statement.texts().stream().mapToInt(String::length).sum()];
    int count = 0;
    for (PlainWords passage : statement.passages()) {
      long[] words = passage.hashes();
      for (int i = 1; i < words.length; i++) {
        pairs[count++] = Sketches.hash(words[i - 1], words[i]);
      }
    }
    return Arrays.copyOf(pairs, count < LEAST_PAIRS ? 0 : count);
  }
}
