package dev.lectern.content.validate;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditCheck;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.rule.RecallingRule;
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

  /** Looking at more entries than these takes long. */
  private static final int FEW = 64;

  private final boolean keeps;
  private final Map<RuleId, Clean> clean = new ConcurrentHashMap<>();

  /** A content of which a rule found nothing, and what tells whether it holds after an edit. */
  private record Clean(ResolvedContent content, EditCheck check) {}

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

  /** Whether a rule need look at no more than what has changed, if it still holds. */
  boolean isShort(Rule rule, ResolvedContent content) {
    Clean before = clean.get(rule.id());
    return before != null
        && edit(before, content).filter(edit -> edit.changed().size() <= FEW).isPresent();
  }

  /** What a rule finds. */
  List<Diagnostic> found(Rule rule, ResolvedContent content) {
    Clean before = clean.remove(rule.id()); // a check that ends too soon knows no content
    if (before != null && holds(before, content)) {
      clean.put(rule.id(), new Clean(content, before.check()));
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    Optional<EditCheck> check = checked(rule, content, found::add);
    if (found.isEmpty()) {
      check.ifPresent(kept -> clean.put(rule.id(), new Clean(content, kept)));
    }
    return found;
  }

  private static boolean holds(Clean before, ResolvedContent content) {
    return edit(before, content).filter(before.check()::holds).isPresent();
  }

  private static Optional<ContentEdit> edit(Clean before, ResolvedContent content) {
    return ContentEdit.between(before.content(), content).filter(ContentEdit::isSmall);
  }

  /** Has a rule look at everything; what to keep of that, if anything. */
  private Optional<EditCheck> checked(Rule rule, ResolvedContent content, DiagnosticSink sink) {
    if (keeps && rule instanceof RecallingRule recalling) {
      return Optional.of(recalling.recalled(content, sink));
    }
    rule.check(content, sink);
    return keeps && rule instanceof EditRule check ? Optional.of(check) : Optional.empty();
  }
}
