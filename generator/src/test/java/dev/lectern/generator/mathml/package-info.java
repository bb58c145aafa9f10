@NullMarked
package dev.lectern.generator.mathml;

import org.jspecify.annotations.NullMarked;
