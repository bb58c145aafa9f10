/**
 * Stage one: files to {@link dev.lectern.content.load.LoadedContent}, a positioned tree for each
 * entry. Holds the ports for front matter and for body outlines; knows no field of any kind.
 */
@NullMarked
package dev.lectern.content.load;

import org.jspecify.annotations.NullMarked;
