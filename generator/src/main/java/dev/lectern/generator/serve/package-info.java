/**
 * A site on this machine alone, for who writes it: served while it is made anew after each change.
 * The one place that imports the HTTP server. Knows neither how content is read nor who starts it:
 * both come through ports.
 */
@NullMarked
package dev.lectern.generator.serve;

import org.jspecify.annotations.NullMarked;
