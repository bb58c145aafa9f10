package dev.lectern.content.resolve;

import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.parse.ExpressionParser;
import dev.lectern.content.calc.parse.Parsed;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.YamlFix;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what all formulas have: a name, an expression, digits; and turns faults to diagnostics. */
final class FormulaReader {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private FormulaReader() {}

  static boolean isName(String word) {
    return NAME.matcher(word).matches();
  }

  /** The name that formulas and prose use. */
  static Optional<Node.Scalar> name(EntryFields f, String key) {
    Optional<Node.Scalar> name = f.word(key);
    if (name.isPresent() && !isName(name.get().value())) {
      f.error(
          ResolveRules.VALUE_TYPE,
          name.get().span(),
          "\""
              + name.get().value()
              + "\" is no name of a value: a-z, 0-9 and _, beginning with a letter, at most 40.");
      return Optional.empty();
    }
    return name;
  }

  /** The tree of an expression that was found in a field. */
  static Optional<Expression> expression(EntryFields f, Node.Scalar text) {
    Parsed parsed = ExpressionParser.parse(text.value());
    if (parsed instanceof Parsed.Refused refused) {
      f.error(diagnostic(refused.fault(), text));
    }
    return parsed.tree();
  }

  /** Notes which functions of the library an expression calls. */
  static void refer(Expression expression, Node.Scalar text, Library library, Binder binder) {
    for (String name : Names.ofFunctions(expression)) {
      if (library.functions().containsKey(name)) {
        binder.refer(FunctionReader.key(name), text.span());
      }
    }
  }

  /** A fault as trouble at its place in the field. */
  static Diagnostic diagnostic(Fault fault, Node.Scalar text) {
    return Diagnostic.error(
            rule(fault.kind()),
            text.part(fault.place().from(), fault.place().to()),
            fault.message())
        .mendedBy(fix(fault, text).orElse(null));
  }

  private static Optional<Fix> fix(Fault fault, Node.Scalar text) {
    Fault.Misspelt slip = fault.slip();
    int from = fault.place().from();
    return slip != null && text.value().startsWith(slip.written(), from)
        ? YamlFix.word(text, from, from + slip.written().length(), slip.meant())
        : Optional.empty();
  }

  private static RuleId rule(Fault.Kind kind) {
    return switch (kind) {
      case SYNTAX -> ResolveRules.FORMULA_SYNTAX;
      case UNKNOWN_NAME -> ResolveRules.FORMULA_NAMES;
      case UNIT, RESULT_UNIT -> ResolveRules.FORMULA_UNITS;
      case CYCLE -> ResolveRules.FORMULA_CYCLE;
      case VALUE -> ResolveRules.FORMULA_VALUE;
    };
  }

  /** How a result is rounded: {@code digits: 3} or {@code decimals: 2}. */
  static Rounding rounding(EntryFields f) {
    if (f.has("decimals") && f.has("digits")) {
      f.error(
          ResolveRules.VALUE_TYPE,
          f.keySpan("decimals"),
          "\"digits\" and \"decimals\" exclude each other. Keep one.");
    }
    if (f.has("decimals")) {
      return new Rounding(Rounding.Kind.DECIMALS, f.integer("decimals"));
    }
    return f.has("digits")
        ? new Rounding(Rounding.Kind.DIGITS, f.integer("digits"))
        : Rounding.USUAL;
  }
}
