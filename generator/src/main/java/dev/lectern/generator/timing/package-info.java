/** Where the time goes: a port that stages tell. Nothing that is made depends on it. */
@NullMarked
package dev.lectern.generator.timing;

import org.jspecify.annotations.NullMarked;
