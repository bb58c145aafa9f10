/** Expression trees to units and to numbers. It knows neither files nor entries. */
@NullMarked
package dev.lectern.content.calc.eval;

import org.jspecify.annotations.NullMarked;
