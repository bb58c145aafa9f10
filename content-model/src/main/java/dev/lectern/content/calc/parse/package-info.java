/** Text to expression trees; the one place that imports EvalEx. */
@NullMarked
package dev.lectern.content.calc.parse;

import org.jspecify.annotations.NullMarked;
