/** The rules for finished skill folders: one class a rule. Nothing here reads the disk. */
@NullMarked
package dev.lectern.generator.lint.checks;

import org.jspecify.annotations.NullMarked;
