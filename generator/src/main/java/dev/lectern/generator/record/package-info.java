/**
 * What a build read and what it wrote, so that the next one knows whether there is anything to do.
 * Knows files, and nothing of what they hold.
 */
@NullMarked
package dev.lectern.generator.record;

import org.jspecify.annotations.NullMarked;
