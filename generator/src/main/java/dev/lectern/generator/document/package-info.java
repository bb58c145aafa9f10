/**
 * Documents as blocks: prose where the author wrote it, headings, tables and lists where a view of
 * entries is embedded. Each view is laid out once here; the site and the skill folder are two ways
 * to print the blocks. Knows the model only, neither Markdown nor HTML.
 */
@NullMarked
package dev.lectern.generator.document;

import org.jspecify.annotations.NullMarked;
