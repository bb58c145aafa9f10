/**
 * What a figure is made of: expressions, the functions that they may call, quantities. Pure data;
 * it knows no library.
 */
@NullMarked
package dev.lectern.content.calc;

import org.jspecify.annotations.NullMarked;
