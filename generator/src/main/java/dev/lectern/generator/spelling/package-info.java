/** Dictionaries; the one place that imports LanguageTool. */
@NullMarked
package dev.lectern.generator.spelling;

import org.jspecify.annotations.NullMarked;
