/** What a rule is. The rules themselves are in {@code checks}, one class each. */
@NullMarked
package dev.lectern.content.rule;

import org.jspecify.annotations.NullMarked;
