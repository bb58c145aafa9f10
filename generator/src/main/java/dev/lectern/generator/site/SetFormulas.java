package dev.lectern.generator.site;

import dev.lectern.content.calc.Expression;
import dev.lectern.generator.mathml.ExpressionToMathMl;
import dev.lectern.generator.mathml.LinearToMathMl;
import dev.lectern.generator.mathml.SetFormula;
import dev.lectern.generator.view.Html;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas as pages show them: set, in a box that scrolls if it must. */
final class SetFormulas {

  /** How many letters a line of the text holds, on a phone. */
  static final int COLUMN = 42;

  /** How many letters a cell of a table holds. */
  static final int CELL = 28;

  private static final Pattern CODE = Pattern.compile("<code>([^<]*)</code>");

  private SetFormulas() {}

  /**
   * An expression, set.
   *
   * @param source as its author wrote it; what readers copy
   * @param room how many letters a line holds
   */
  static Html of(Expression expression, String source, int room) {
    return new Html(box(ExpressionToMathMl.of(expression, source, room)));
  }

  /** A text about a formula, in which code that reads as one is set. */
  static Html in(Html text) {
    return new Html(
        CODE.matcher(text.markup())
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        LinearToMathMl.of(plain(code.group(1)), COLUMN)
                            .map(SetFormulas::box)
                            .orElse(code.group()))));
  }

  private static String plain(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** Only what may be cut off can be reached with the keyboard, to be scrolled. */
  private static String box(SetFormula formula) {
    return "<span class=\"set\""
        + (formula.wide() ? " tabindex=\"0\"" : "")
        + ">"
        + formula.markup()
        + "</span>";
  }
}
