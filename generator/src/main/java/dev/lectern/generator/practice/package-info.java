/**
 * What readers practise with, as files: flashcards as data for the site's scripts, for Anki and as
 * a table, and what drills ask. Cards come with HTML that was rendered before; no kind of entry is
 * known here.
 */
@NullMarked
package dev.lectern.generator.practice;

import org.jspecify.annotations.NullMarked;
