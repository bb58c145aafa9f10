/** Stage two: positioned trees to typed entries, with references and links bound. */
@NullMarked
package dev.lectern.content.resolve;

import org.jspecify.annotations.NullMarked;
