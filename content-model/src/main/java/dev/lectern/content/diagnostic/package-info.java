/**
 * Trouble with the author's text, as values: records, enums, interfaces, and {@link
 * dev.lectern.content.diagnostic.Outcome}, which carries them from stage to stage.
 */
@NullMarked
package dev.lectern.content.diagnostic;

import org.jspecify.annotations.NullMarked;
