/**
 * The last stage: rendered files go to the disk as one transaction (stage, compare, commit or
 * discard; whole folders are swapped where that can be), with a manifest of what was written; or
 * they are compared with what is there. Also the archive and the differences that a check shows.
 * The one place that writes published files. Knows paths and bytes, and nothing of what they mean:
 * no content, no page, no template.
 */
@NullMarked
package dev.lectern.generator.output;

import org.jspecify.annotations.NullMarked;
