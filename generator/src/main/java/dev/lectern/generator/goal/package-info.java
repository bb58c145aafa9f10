/**
 * What each goal does, whoever asks for it: Maven or the command line. One class a goal, with a
 * record of its parameters; what it says goes through a port. Knows neither of those who ask.
 */
@NullMarked
package dev.lectern.generator.goal;

import org.jspecify.annotations.NullMarked;
