/** What a text costs a language model; the one place that imports JTokkit. Knows nothing else. */
@NullMarked
package dev.lectern.generator.tokens;

import org.jspecify.annotations.NullMarked;
