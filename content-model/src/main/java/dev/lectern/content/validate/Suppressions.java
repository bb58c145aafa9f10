package dev.lectern.content.validate;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.Suppression;
import dev.lectern.content.load.Guesses;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.source.SourcePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Leaves out what authors suppress with a reason, and holds them to taking back what they need no
 * longer.
 */
public final class Suppressions {

  /** A suppression names a rule that can be suppressed, and suppresses something. */
  public static final RuleId SUPPRESSION_USED = new RuleId("suppression-used");

  public static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          SUPPRESSION_USED,
          HeldWhile.VALIDATING,
          "A suppression names a rule that can be suppressed, and suppresses something.",
          "A suppression that outlives its reason hides the next mistake in the same file.",
          new RuleExample(
              "patterns/opposition.md",
              "title: Opposition\n",
              """
              title: Opposition
              lectern-ignore:
                - { rule: sentence-length, because: The sentence is a quotation. }
              """));

  private final Guesses guesses = Guesses.limited();
  private final List<Suppression> suppressions;
  private final Set<String> all = new TreeSet<>();
  private final Set<String> suppressible = new TreeSet<>();

  /**
   * @param rules those that are checked; a rule can be suppressed if nothing relies on it
   */
  Suppressions(List<Suppression> suppressions, List<Rule> rules) {
    this.suppressions = List.copyOf(suppressions);
    for (Rule rule : rules) {
      all.add(rule.id().value());
      if (rule.description().lowerable()) {
        suppressible.add(rule.id().value());
      }
    }
  }

  /**
   * What is left of the rules' diagnostics, with what there is to say about the suppressions.
   *
   * @param found what the rules reported
   * @param complete whether the rules saw all content: otherwise a suppression that is not used may
   *     be used once the rest is mended
   */
  List<Diagnostic> apply(List<Diagnostic> found, boolean complete) {
    Map<Where, NavigableMap<Integer, Suppression>> places = places();
    Set<Suppression> used = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      Where where = new Where(diagnostic.rule().value(), diagnostic.span().path());
      var before =
          places
              .getOrDefault(where, Collections.emptyNavigableMap())
              .floorEntry(diagnostic.span().start());
      if (before != null && before.getValue().covers(diagnostic)) {
        used.add(before.getValue());
      } else {
        left.add(diagnostic);
      }
    }
    for (Suppression one : suppressions) {
      if (!suppressible.contains(one.rule())) {
        left.add(Diagnostic.warning(SUPPRESSION_USED, one.place(), cannotBe(one.rule())));
      } else if (complete && !used.contains(one)) {
        Suppression first = first(places, one);
        left.add(
            Diagnostic.warning(
                SUPPRESSION_USED,
                one.place(),
                first != one && used.contains(first)
                    ? "The rule \"" + one.rule() + "\" is suppressed here already. Keep one."
                    : "Nothing here breaks the rule \""
                        + one.rule()
                        + "\". Take the suppression out."));
      }
    }
    return left;
  }

  /** A rule in a file. */
  private record Where(String rule, SourcePath path) {}

  /**
   * The first suppression of each rule in each entry, by the offset at which the entry begins; a
   * second one suppresses nothing more, and entries do not lie in each other.
   */
  private Map<Where, NavigableMap<Integer, Suppression>> places() {
    Map<Where, NavigableMap<Integer, Suppression>> places = new HashMap<>();
    for (Suppression one : suppressions) {
      if (suppressible.contains(one.rule())) {
        places
            .computeIfAbsent(new Where(one.rule(), one.within().path()), where -> new TreeMap<>())
            .putIfAbsent(one.within().start(), one);
      }
    }
    return places;
  }

  private static Suppression first(
      Map<Where, NavigableMap<Integer, Suppression>> places, Suppression one) {
    NavigableMap<Integer, Suppression> inFile =
        Objects.requireNonNull(places.get(new Where(one.rule(), one.within().path())));
    return Objects.requireNonNull(inFile.get(one.within().start()));
  }

  private String cannotBe(String rule) {
    return all.contains(rule)
        ? "The rule \""
            + rule
            + "\" cannot be suppressed: what is made of the content relies on it."
        : "\""
            + rule
            + "\" is no rule that can be suppressed."
            + guesses.phrase(rule, () -> suppressible)
            + " Those can be that look at the content as a whole.";
  }
}
