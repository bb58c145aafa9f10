/** One class for each rule that looks at resolved content. */
@NullMarked
package dev.lectern.content.rule.checks;

import org.jspecify.annotations.NullMarked;
