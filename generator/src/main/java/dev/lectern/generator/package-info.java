/**
 * The way through: a content folder in, files in memory out. The facade names the stages and does
 * nothing else.
 */
@NullMarked
package dev.lectern.generator;

import org.jspecify.annotations.NullMarked;
