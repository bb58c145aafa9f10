/**
 * A finished skill folder as any agent would find it, written by hand or generated: what is in it,
 * and the rules that it can be held to. Reads and never writes. Knows neither the content model's
 * entries nor who renders a skill.
 */
@NullMarked
package dev.lectern.generator.lint;

import org.jspecify.annotations.NullMarked;
