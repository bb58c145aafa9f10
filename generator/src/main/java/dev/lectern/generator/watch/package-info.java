/**
 * Watches a folder and gathers what changes in it until somebody looks. The one place that imports
 * what watches folders. Knows files by their paths, and nothing of what they hold.
 */
@NullMarked
package dev.lectern.generator.watch;

import org.jspecify.annotations.NullMarked;
