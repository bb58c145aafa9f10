/** JSON as it is put into files: how it is laid out, and nothing about what it says. */
@NullMarked
package dev.lectern.generator.json;

import org.jspecify.annotations.NullMarked;
