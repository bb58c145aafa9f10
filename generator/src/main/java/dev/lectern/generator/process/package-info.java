/**
 * The one place that starts programs of the machine: an argument list and no shell, a private
 * temporary folder, an environment that is stated, both output streams read to their end, a time
 * limit, and no process left behind. Knows nothing of what the programs are for.
 */
@NullMarked
package dev.lectern.generator.process;

import org.jspecify.annotations.NullMarked;
