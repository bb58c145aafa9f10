package dev.lectern.content.validate;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Stage three: holds resolved content to the rules. */
public final class ContentValidator {

  private final List<Rule> rules;

  public ContentValidator(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Checks all rules.
   *
   * @param earlier what loading and resolving had to say: content with errors there is not valid
   *     either
   * @return all diagnostics, the earlier ones included; a value only if none of them is an error
   */
  public Outcome<ValidContent> validate(ResolvedContent content, List<Diagnostic> earlier) {
    List<Diagnostic> all = new ArrayList<>(earlier);
    for (Rule rule : rules) {
      rule.check(content, all::add);
    }
    return all.stream().anyMatch(Diagnostic::isError)
        ? Outcome.failed(all)
        : Outcome.of(new ValidContent(content), all);
  }
}
