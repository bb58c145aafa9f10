/**
 * Formulas as presentation MathML (MathML Core), for browsers that set them: expressions as trees,
 * and what authors write in a line. Knows expressions; not entries and not pages.
 */
@NullMarked
package dev.lectern.generator.mathml;

import org.jspecify.annotations.NullMarked;
