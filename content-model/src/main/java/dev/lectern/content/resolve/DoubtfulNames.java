package dev.lectern.content.resolve;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.SourcePath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names that authors declare and name elsewhere. If one is named in the same way again and again
 * and nobody declares it, then it is the declaration that is misspelt, and the fix is not to write
 * its slip everywhere: nothing is mended there. And before a name is mended everything else is: a
 * heading, too, declares an anchor, and a key that is misspelt hides what stands under it.
 */
final class DoubtfulNames {

  private static final Set<RuleId> RULES =
      Set.of(
          ResolveRules.CITATION_RESOLVES,
          ResolveRules.FORMULA_NAMES,
          ResolveRules.LINK_RESOLVES,
          ResolveRules.QUANTITY_FORM,
          ResolveRules.REFERENCE_RESOLVES,
          ResolveRules.UNKNOWN_KEY,
          ResolveRules.VALUE_TYPE);

  /** Of these, the rules on names that are declared in another place. */
  private static final Set<RuleId> ON_DECLARATIONS =
      Set.of(
          ResolveRules.CITATION_RESOLVES,
          ResolveRules.FORMULA_NAMES,
          ResolveRules.LINK_RESOLVES,
          ResolveRules.QUANTITY_FORM,
          ResolveRules.REFERENCE_RESOLVES);

  private DoubtfulNames() {}

  /** A name that is written in place of another one. */
  private record Renaming(RuleId rule, String written, String meant) {}

  /**
   * The diagnostics without the fixes that are in doubt; those of names wait for all others.
   *
   * @param renamings what authors say was renamed, of which there is no doubt
   */
  static List<Diagnostic> withoutDoubt(List<Diagnostic> diagnostics, Renamings renamings) {
    Map<Renaming, Set<Object>> places = new HashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      renaming(diagnostic)
          .filter(renaming -> !renamings.declare(renaming.written(), renaming.meant()))
          .ifPresent(
              renaming ->
                  places.computeIfAbsent(renaming, key -> new HashSet<>()).add(place(diagnostic)));
    }
    return diagnostics.stream()
        .map(
            diagnostic ->
                renaming(diagnostic)
                    .filter(renaming -> places.getOrDefault(renaming, Set.of()).size() > 1)
                    .map(renaming -> diagnostic.mendedBy(null))
                    .orElse(waiting(diagnostic)))
        .toList();
  }

  private static Diagnostic waiting(Diagnostic diagnostic) {
    Fix fix = diagnostic.fix();
    return fix != null && ON_DECLARATIONS.contains(diagnostic.rule())
        ? diagnostic.mendedBy(fix.afterOthers())
        : diagnostic;
  }

  /** Most keys are the format's own and may be misspelt in each row of a table. */
  private static Object place(Diagnostic diagnostic) {
    SourcePath path = diagnostic.span().path();
    return diagnostic.rule().equals(ResolveRules.UNKNOWN_KEY) ? path : diagnostic.span();
  }

  private static Optional<Renaming> renaming(Diagnostic diagnostic) {
    Fix fix = diagnostic.fix();
    if (fix == null || fix.edits().size() != 1 || !RULES.contains(diagnostic.rule())) {
      return Optional.empty();
    }
    TextEdit edit = fix.edits().get(0);
    String written = edit.place().text();
    boolean isName =
        beginsWithLetter(written)
            && beginsWithLetter(edit.text())
            && edit.text().indexOf('/') < 0
            && !UnitSuggestion.isLongForm(written);
    return isName
        ? Optional.of(new Renaming(diagnostic.rule(), written, edit.text()))
        : Optional.empty();
  }

  private static boolean beginsWithLetter(String text) {
    return !text.isEmpty() && Character.isLetter(text.charAt(0));
  }
}
