/**
 * What front matter of each kind holds: keys, shapes, ranges, words, and a sentence for each. The
 * readers of entries ask for nothing that is not described here, and editors learn from it what can
 * be written. It does not know who reads, nor how it is told to editors.
 */
@NullMarked
package dev.lectern.content.schema;

import org.jspecify.annotations.NullMarked;
