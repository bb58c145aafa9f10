/**
 * Prose as a reader meets it: passages, sentences and words with their places in the source, and
 * how hard they are to read. Knows entries by their ids, and no Markdown.
 */
@NullMarked
package dev.lectern.content.prose;

import org.jspecify.annotations.NullMarked;
