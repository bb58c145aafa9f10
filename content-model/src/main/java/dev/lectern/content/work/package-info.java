/**
 * What time a build may take, as the last resort behind all limits that count. Knows places in
 * files, and nothing of what is done there.
 */
@NullMarked
package dev.lectern.content.work;

import org.jspecify.annotations.NullMarked;
