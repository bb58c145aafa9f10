/** Stage three: resolved content that passed every rule. */
@NullMarked
package dev.lectern.content.validate;

import org.jspecify.annotations.NullMarked;
