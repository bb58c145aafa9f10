/**
 * Markdown: its outline, and its two ways out, to HTML and to the Markdown of a skill folder. The
 * one place that imports flexmark. Knows content's texts and links; knows no page and no file.
 */
@NullMarked
package dev.lectern.generator.markdown;

import org.jspecify.annotations.NullMarked;
