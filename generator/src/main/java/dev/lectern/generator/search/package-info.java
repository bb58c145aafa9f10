/**
 * The index that readers search in their browser: sections of finished pages, by words, in the form
 * that the MiniSearch library loads; and that library itself, from its unchanged npm package. Knows
 * no entries: whatever a page says can be found.
 */
@NullMarked
package dev.lectern.generator.search;

import org.jspecify.annotations.NullMarked;
