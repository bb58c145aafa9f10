/**
 * What the site says in Markdown, for agents: a twin beside each page, and the two files by which
 * they are found. Reads the same documents as the pages do, and knows neither pages nor the skill
 * folder.
 */
@NullMarked
package dev.lectern.generator.twin;

import org.jspecify.annotations.NullMarked;
