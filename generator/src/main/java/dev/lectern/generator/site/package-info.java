/**
 * The study site: pages with their navigation, and the assets that they share. Reads the same valid
 * content as the skill folder; does not know the skill folder.
 */
@NullMarked
package dev.lectern.generator.site;

import org.jspecify.annotations.NullMarked;
