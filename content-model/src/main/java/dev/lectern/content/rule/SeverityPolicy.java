package dev.lectern.content.rule;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.content.load.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How bad a build finds it that a rule is broken: {@code figure-cited=error,input-used=off}.
 *
 * @param severities for each rule that the build names; nothing if it is switched off
 */
public record SeverityPolicy(Map<RuleId, Optional<Severity>> severities) {

  /** Every rule as it describes itself. */
  public static final SeverityPolicy AS_DESCRIBED = new SeverityPolicy(Map.of());

  private static final String OFF = "off";

  public SeverityPolicy {
    severities = Map.copyOf(severities);
  }

  /**
   * Reads what a build asks for.
   *
   * @param words {@code error}, {@code warning} or {@code off} for names of rules
   * @param known all rules
   * @throws SeverityPolicyException if a rule is not known, a word is none of these, or a rule is
   *     lowered that something relies on
   */
  public static SeverityPolicy of(Map<String, String> words, Collection<RuleDescription> known) {
    return of(words, known, List.of());
  }

  /**
   * The same where one line weighs rules of several places.
   *
   * @param elsewhere rules that are held elsewhere: their names are passed over here
   */
  public static SeverityPolicy of(
      Map<String, String> words,
      Collection<RuleDescription> known,
      Collection<RuleDescription> elsewhere) {
    Map<String, RuleDescription> rules = new TreeMap<>();
    elsewhere.forEach(rule -> rules.put(rule.id().value(), rule));
    Set<RuleDescription> here = new HashSet<>(known);
    known.forEach(rule -> rules.put(rule.id().value(), rule));
    Map<RuleId, Optional<Severity>> severities = new TreeMap<>();
    List<String> complaints = new ArrayList<>();
    new TreeMap<>(words)
        .forEach(
            (name, word) -> {
              RuleDescription rule = rules.get(name);
              Optional<Optional<Severity>> severity = severity(word);
              if (rule == null) {
                complaints.add(
                    "There is no rule \"" + name + "\"." + Suggestion.phrase(name, rules.keySet()));
              } else if (severity.isEmpty()) {
                complaints.add(
                    "The severity of \""
                        + name
                        + "\" cannot be \""
                        + word
                        + "\"; it is error, warning or off.");
              } else if (!here.contains(rule)) {
                return; // whoever holds it weighs it
              } else if (!rule.lowerable() && isLowered(rule, severity.get())) {
                complaints.add(
                    "The rule \"" + name + "\" cannot be lowered to " + word + why(rule));
              } else {
                severities.put(rule.id(), severity.get());
              }
            });
    if (!complaints.isEmpty()) {
      throw new SeverityPolicyException(String.join(" ", complaints));
    }
    return new SeverityPolicy(severities);
  }

  /**
   * Takes severities out of one line.
   *
   * @param line pairs such as {@code input-used=off}, with commas between them; may be blank
   * @throws SeverityPolicyException if something is no pair
   */
  public static Map<String, String> pairs(String line) {
    Map<String, String> words = new TreeMap<>();
    for (String written : line.split(",")) {
      String part = written.strip();
      int equals = part.indexOf('=');
      if (equals > 0) {
        words.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      } else if (!part.isEmpty()) {
        throw new SeverityPolicyException(
            "\""
                + part
                + "\" does not say how bad it is. Write the severities like"
                + " figure-cited=error,input-used=off.");
      }
    }
    return words;
  }

  /**
   * The same, but that nobody hears of a rule: whoever knows a part of the rules cannot hold it.
   */
  public SeverityPolicy without(RuleId rule) {
    Map<RuleId, Optional<Severity>> others = new HashMap<>(severities);
    others.put(rule, Optional.empty());
    return new SeverityPolicy(others);
  }

  private static String why(RuleDescription rule) {
    return rule.heldWhile() == HeldWhile.LINTING
        ? ": what was not read is not checked, and what harms those who install the skill is looked"
            + " at first. Mend the skill, or accept single findings with a baseline."
        : ": where it is broken, nothing is left to be published, or what is made of it relies on"
            + " it. Mend the content.";
  }

  private static boolean isLowered(RuleDescription rule, Optional<Severity> to) {
    return to.isEmpty() || to.get().compareTo(rule.severity()) > 0;
  }

  /** The severity of a word, or nothing if it is none. */
  private static Optional<Optional<Severity>> severity(String word) {
    if (word.equals(OFF)) {
      return Optional.of(Optional.empty());
    }
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return Optional.of(Optional.of(severity));
      }
    }
    return Optional.empty();
  }

  /** The diagnostics as bad as the build finds them, without those that it switched off. */
  public List<Diagnostic> apply(List<Diagnostic> diagnostics) {
    List<Diagnostic> applied = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      Optional<Severity> severity =
          severities.getOrDefault(diagnostic.rule(), Optional.of(diagnostic.severity()));
      severity.ifPresent(found -> applied.add(diagnostic.as(found)));
    }
    return applied;
  }

  /** An outcome with the same value, and its diagnostics as bad as the build finds them. */
  public <T> Outcome<T> apply(Outcome<T> outcome) {
    List<Diagnostic> applied = apply(outcome.diagnostics());
    return outcome
        .value()
        .map(value -> Outcome.of(value, applied))
        .orElseGet(() -> Outcome.failed(applied));
  }
}
