package dev.lectern.content.diagnostic;

import dev.lectern.content.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * An author's word that a rule may be broken in one entry:
 *
 * <pre>
 * lectern-ignore:
 *   - { rule: figure-cited, because: The number is a quotation. }
 * </pre>
 *
 * @param rule the name of the rule, as it was written
 * @param because why it may be broken here, plain text
 * @param place where the rule is named
 * @param within where it may be broken: the entry's file, or its row in a table
 * @param removal what takes it out of the file; null if that would change more
 */
public record Suppression(
    String rule, String because, Span place, Span within, @Nullable TextEdit removal) {

  /** Whether a diagnostic is of this rule and lies where it may be broken. */
  public boolean covers(Diagnostic diagnostic) {
    Span at = diagnostic.span();
    return diagnostic.rule().value().equals(rule)
        && at.path().equals(within.path())
        && within.start() <= at.start()
        && at.start() <= within.end();
  }
}
