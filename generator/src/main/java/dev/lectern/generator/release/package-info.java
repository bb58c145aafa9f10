/**
 * A finished site made ready for the public: what servers want to find beside it, and what the last
 * release leaves behind for readers who have its pages open. Knows files, no content.
 */
@NullMarked
package dev.lectern.generator.release;

import org.jspecify.annotations.NullMarked;
