package dev.lectern.content.rule.checks;

import dev.lectern.content.Calculation;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FigureName;
import dev.lectern.content.Figured;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.Kind;
import dev.lectern.content.calc.Names;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every input is used by a formula, by a budget or by prose. */
public final class InputUsed implements EditRule {

  private static final RuleId ID = new RuleId("input-used");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "Every input is used by a formula, by a budget or by prose.",
          "An input that nothing uses looks as if something rested on it. Readers change it in the calculator, and nothing happens.",
          new RuleExample(
              "problems/king-and-pawn.md",
              "the last square is {{ moves }} away.",
              "the last square is far away."));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** Prose that was not read may use anything. */
  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    if (!Arrays.stream(Kind.values()).allMatch(content::isComplete)) {
      return;
    }
    for (Entry entry : content.entries()) {
      if (entry instanceof Figured figured) {
        check(entry.key(), figured.calculation(), content.citations(), sink);
      }
    }
  }

  private static void check(
      EntryId owner, Calculation calculation, Set<FigureName> cited, DiagnosticSink sink) {
    for (Input input : inNoFormula(calculation)) {
      if (!cited.contains(new FigureName(owner, input.id()))) {
        sink.report(
            Diagnostic.warning(
                ID,
                input.span(),
                "Nothing uses the input \""
                    + input.id()
                    + "\". Name it in a formula, cite it as {{ "
                    + input.id()
                    + " }}, or take it out."));
      }
    }
  }

  /** What no formula uses was cited before, or is by the edit; and what was cited still is. */
  @Override
  public boolean holds(ContentEdit edit) {
    Set<FigureName> cited = new HashSet<>(edit.now().citations());
    if (!cited.containsAll(edit.was().citations())) {
      return false;
    }
    cited.addAll(inNoFormula(edit.was()));
    return cited.containsAll(inNoFormula(edit.now()));
  }

  private static Set<FigureName> inNoFormula(ContentPart part) {
    Set<FigureName> inputs = new HashSet<>();
    for (Entry entry : part.entries()) {
      if (entry instanceof Figured figured) {
        inNoFormula(figured.calculation())
            .forEach(input -> inputs.add(new FigureName(entry.key(), input.id())));
      }
    }
    return inputs;
  }

  private static List<Input> inNoFormula(Calculation calculation) {
    Set<String> used = new HashSet<>();
    for (Formula formula : calculation.formulas()) {
      used.addAll(Names.of(formula.expression()).keySet());
    }
    return calculation.inputs().stream().filter(input -> !used.contains(input.id())).toList();
  }
}
