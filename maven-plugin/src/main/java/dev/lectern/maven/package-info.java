/**
 * The goals of the Maven plugin. Each goes in four moves: skip, map the parameters, run, report.
 * The one place that knows Maven; what a goal does is in {@link dev.lectern.generator}.
 */
@NullMarked
package dev.lectern.maven;

import org.jspecify.annotations.NullMarked;
