/** Templates: one view in, text out. The one place that imports Pebble. Knows views only. */
@NullMarked
package dev.lectern.generator.template;

import org.jspecify.annotations.NullMarked;
