package dev.lectern.content.validate;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Of which content each rule found nothing the last time, for whoever holds the same content to the
 * same rules again and again. Each rule is checked by one thread at a time.
 */
public final class RememberedRules {

  private final boolean keeps;
  private final Map<RuleId, ResolvedContent> clean = new ConcurrentHashMap<>();

  private RememberedRules(boolean keeps) {
    this.keeps = keeps;
  }

  /** One that keeps the last content of each rule. */
  public static RememberedRules keeping() {
    return new RememberedRules(true);
  }

  /** One that keeps nothing. */
  public static RememberedRules none() {
    return new RememberedRules(false);
  }

  /** Whether a rule need look at no more than what has changed. */
  boolean isShort(Rule rule, ResolvedContent content) {
    return rule instanceof EditRule && edit(rule, content).isPresent();
  }

  /** What leads to a content from the last of which a rule found nothing. */
  private Optional<ContentEdit> edit(Rule rule, ResolvedContent content) {
    return Optional.ofNullable(clean.get(rule.id()))
        .flatMap(before -> ContentEdit.between(before, content));
  }

  /** What a rule finds. */
  List<Diagnostic> found(Rule rule, ResolvedContent content) {
    List<Diagnostic> found = new ArrayList<>();
    Optional<ContentEdit> edit = rule instanceof EditRule ? edit(rule, content) : Optional.empty();
    if (edit.isPresent()) {
      ((EditRule) rule).check(edit.get(), found::add);
    } else {
      rule.check(content, found::add);
    }
    if (keeps && rule instanceof EditRule && found.isEmpty()) {
      clean.put(rule.id(), content);
    } else {
      clean.remove(rule.id());
    }
    return found;
  }
}
