package dev.lectern.content.validate;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.work.Cores;
import java.util.ArrayList;
import java.util.List;

/**
 * Stage three: holds resolved content to the rules, but for what its authors suppress, and as
 * strictly as the build asks for.
 */
public final class ContentValidator {

  private final List<Rule> rules;
  private final SeverityPolicy policy;
  private final RememberedContent remembered;
  private final RememberedRules clean;

  public ContentValidator(List<Rule> rules, SeverityPolicy policy) {
    this(rules, policy, RememberedContent.none(), RememberedRules.none());
  }

  /**
   * @param remembered what was valid before
   * @param clean of what these rules found nothing
   */
  public ContentValidator(
      List<Rule> rules,
      SeverityPolicy policy,
      RememberedContent remembered,
      RememberedRules clean) {
    this.rules = List.copyOf(rules);
    this.policy = policy;
    this.remembered = remembered;
    this.clean = clean;
  }

  /**
   * Checks all rules.
   *
   * @param earlier what loading and resolving had to say: content with errors there is not valid
   *     either
   * @return all diagnostics, the earlier ones included; a value only if none of them is an error
   */
  public Outcome<ValidContent> validate(ResolvedContent content, List<Diagnostic> earlier) {
    content.deadline().check();
    List<Diagnostic> found = found(content).stream().flatMap(List::stream).toList();
    boolean complete = earlier.stream().noneMatch(Diagnostic::isError);
    List<Diagnostic> unpoliced = new ArrayList<>(earlier);
    unpoliced.addAll(new Suppressions(content.suppressions(), rules).apply(found, complete));
    List<Diagnostic> all = policy.apply(unpoliced);
    return all.stream().anyMatch(Diagnostic::isError)
        ? Outcome.failed(all)
        : Outcome.of(remembered.of(content), all);
  }

  /** On all cores, but where there is so little to look at that they would begin in vain. */
  private List<List<Diagnostic>> found(ResolvedContent content) {
    boolean few = rules.stream().allMatch(rule -> clean.isShort(rule, content));
    return few
        ? rules.stream().map(rule -> clean.found(rule, content)).toList()
        : Cores.map(content.deadline(), rules, rule -> clean.found(rule, content));
  }
}
