/**
 * When content last changed, and by which commit: read from the Git repository that the content
 * folder is in, if it is in one. The one place that imports JGit. An input like any other: whoever
 * renders is given it, and does not know where it comes from. Knows content files, no entries.
 */
@NullMarked
package dev.lectern.generator.history;

import org.jspecify.annotations.NullMarked;
