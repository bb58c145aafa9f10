package dev.lectern.content.validate;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.Suppression;
import dev.lectern.content.load.Slip;
import dev.lectern.content.load.Suggestion;
import dev.lectern.content.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
              """))
          .mendingItself();

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
    Set<Suppression> used = new HashSet<>();
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      List<Suppression> covering =
          suppressions.stream()
              .filter(one -> suppressible.contains(one.rule()) && one.covers(diagnostic))
              .toList();
      if (covering.isEmpty()) {
        left.add(diagnostic);
      } else {
        used.add(covering.get(0)); // a second one suppresses nothing more
      }
    }
    for (Suppression one : suppressions) {
      if (!suppressible.contains(one.rule())) {
        left.add(
            Diagnostic.warning(SUPPRESSION_USED, one.place(), cannotBe(one.rule()))
                .mendedBy(meant(one).orElse(null)));
      } else if (complete && !used.contains(one)) {
        boolean again =
            used.stream()
                .anyMatch(
                    other ->
                        other.rule().equals(one.rule()) && other.within().equals(one.within()));
        left.add(
            Diagnostic.warning(
                    SUPPRESSION_USED,
                    one.place(),
                    again
                        ? "The rule \"" + one.rule() + "\" is suppressed here already. Keep one."
                        : "Nothing here breaks the rule \""
                            + one.rule()
                            + "\". Take the suppression out.")
                .mendedBy(removal(one)));
      }
    }
    return left;
  }

  private static @Nullable Fix removal(Suppression one) {
    return one.removal() == null
        ? null
        : new Fix("takes the suppression out", List.of(one.removal()));
  }

  /** The rule that was meant by a name that no rule has. */
  private Optional<Fix> meant(Suppression one) {
    boolean literal = one.removal() != null && one.place().text().equals(one.rule());
    return literal && !all.contains(one.rule())
        ? Slip.meant(one.rule(), suppressible).map(rule -> Fix.writing(one.place(), rule))
        : Optional.empty();
  }

  private String cannotBe(String rule) {
    return all.contains(rule)
        ? "The rule \""
            + rule
            + "\" cannot be suppressed: what is made of the content relies on it."
        : "\""
            + rule
            + "\" is no rule that can be suppressed."
            + Suggestion.phrase(rule, suppressible)
            + " Those can be that look at the content as a whole.";
  }
}
