package dev.lectern.content;

import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.source.Span;

/**
 * A value that the build computes.
 *
 * @param id as other formulas and prose name it, {@code qps_peak}
 * @param label what it is
 * @param text the expression as it was written
 * @param expression the same as a tree
 * @param result what it comes to
 * @param rounding how many digits of it are printed
 * @param note what follows from it; may be empty
 * @param span where its id was written
 */
public record Formula(
    String id,
    String label,
    String text,
    Expression expression,
    Quantity result,
    Rounding rounding,
    Text note,
    Span span) {}
