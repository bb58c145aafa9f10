/** Units of measurement and what may be added to what; the one place that imports Indriya. */
@NullMarked
package dev.lectern.content.calc.unit;

import org.jspecify.annotations.NullMarked;
