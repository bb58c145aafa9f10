package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Sketches;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.work.Cores;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No two entries of a kind say nearly the same.
 *
 * <p>Questions and what evaluates the skill are compared by the words that are not common among
 * their kind, for a question that is asked anew keeps those. All other entries are compared by
 * their pairs of neighbouring words, for a definition turns round when its words do. What is the
 * same to the letter is {@link EntryUnique}'s.
 */
public final class NearDuplicate implements Rule {

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
      List<Statement> statements = Statement.of(kind, content);
      boolean asked = ASKED.contains(kind);
      Set<String> common = asked ? common(statements) : Set.of();
      List<Sketches.Sketch> sketched =
          Cores.map(
              content.deadline(),
              statements,
              statement ->
                  asked
                      ? Sketches.Sketch.of(words(statement, common))
                      : Sketches.Sketch.of(pairs(statement)));
      Sketches sketches = new Sketches(asked ? WORDS : PAIRS);
      for (int i = 0; i < statements.size(); i++) {
        Statement statement = statements.get(i);
        Optional<Sketches.Match> match = sketches.add(sketched.get(i));
        match
            .filter(found -> !statements.get(found.index()).source().equals(statement.source()))
            .ifPresent(
                found -> sink.report(near(kind, statements.get(found.index()), statement, found)));
      }
    }
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

  private static Set<String> common(List<Statement> statements) {
    Map<String, Integer> in = new HashMap<>();
    for (Statement statement : statements) {
      statement.passages().stream()
          .flatMap(passage -> passage.each().stream())
          .distinct()
          .forEach(word -> in.merge(word, 1, Integer::sum));
    }
    in.values().removeIf(count -> count < LEAST_COMMON || count * ONE_OF <= statements.size());
    return in.keySet();
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
