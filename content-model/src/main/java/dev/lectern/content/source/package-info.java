/**
 * Where text came from: paths, texts, positions and spans. Knows nothing of entries, YAML or
 * Markdown.
 */
@NullMarked
package dev.lectern.content.source;

import org.jspecify.annotations.NullMarked;
