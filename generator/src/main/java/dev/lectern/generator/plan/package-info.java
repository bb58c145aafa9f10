/**
 * What is going to be written and where, before a byte of it is rendered: output paths and the plan
 * of all outputs. Two outputs that want the same path are found here, not on the disk. Knows
 * nothing of templates, of bytes, or of the file system that the paths will end up on.
 */
@NullMarked
package dev.lectern.generator.plan;

import org.jspecify.annotations.NullMarked;
