/**
 * The skill folder: {@code SKILL.md}, its references, and what it is evaluated by. Reads the same
 * valid content as the site; does not know the site.
 */
@NullMarked
package dev.lectern.generator.skill;

import org.jspecify.annotations.NullMarked;
