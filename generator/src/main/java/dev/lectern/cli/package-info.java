/**
 * The command line beside Maven: options to the parameters of goals, and their words to a terminal.
 * The one place that imports picocli; nobody imports this.
 */
@NullMarked
package dev.lectern.cli;

import org.jspecify.annotations.NullMarked;
