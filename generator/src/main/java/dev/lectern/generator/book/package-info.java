/**
 * Finished pages bound as one document, with anchors of their own for each page. Knows HTML only:
 * whatever a page says, whichever view it comes from, stands in the book.
 */
@NullMarked
package dev.lectern.generator.book;

import org.jspecify.annotations.NullMarked;
