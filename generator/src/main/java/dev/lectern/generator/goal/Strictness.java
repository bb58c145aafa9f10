package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.load.Limits;
import dev.lectern.content.load.LimitsException;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.SeverityPolicyException;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RuleCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How strict a build is, and how much it reads.
 *
 * @param severity how bad it is to break a rule, by the rule's name
 * @param severityPairs the same as one text, which wins: {@code figure-cited=error,input-used=off}
 * @param limits how much is read, by the limit's name
 * @param limitPairs the same as one text, which wins: {@code file-bytes=400000,files=3000}
 */
public record Strictness(
    Map<String, String> severity,
    String severityPairs,
    Map<String, String> limits,
    String limitPairs) {

  /** As one types it. */
  public static Strictness of(String severityPairs, String limitPairs) {
    return new Strictness(Map.of(), severityPairs, Map.of(), limitPairs);
  }

  /**
   * What turns content into files, this strict and within these limits.
   *
   * @throws SeverityPolicyException if severities are asked for that cannot be had
   * @throws LimitsException if limits are asked for that cannot be had
   */
  public Lectern lectern() {
    Map<String, String> numbers = new HashMap<>(limits);
    numbers.putAll(Limits.pairs(limitPairs));
    return new Lectern(policy(RuleCatalogue.all(), RuleCatalogue.ofFolders()), Limits.of(numbers));
  }

  /**
   * How bad it is found that rules are broken.
   *
   * @param rules those that are held
   * @param elsewhere rules that the same words weigh for other goals
   * @throws SeverityPolicyException if severities are asked for that cannot be had
   */
  SeverityPolicy policy(List<RuleDescription> rules, List<RuleDescription> elsewhere) {
    Map<String, String> words = new HashMap<>(severity);
    words.putAll(SeverityPolicy.pairs(severityPairs));
    return SeverityPolicy.of(words, rules, elsewhere);
  }
}
