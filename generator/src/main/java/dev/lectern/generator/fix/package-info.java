/**
 * What becomes of a content folder when all fixes that its diagnostics carry are applied, in
 * memory: the texts before and after, what was mended and what is left. Chooses and applies edits;
 * what is safe to edit is decided where a diagnostic is made. Knows no rule, and never writes.
 */
@NullMarked
package dev.lectern.generator.fix;

import org.jspecify.annotations.NullMarked;
