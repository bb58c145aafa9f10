/**
 * What can be written in front matter, as JSON Schema for editors. It knows the description of each
 * kind's keys and the sentences of the rules, and nothing of content, pages or the disk.
 */
@NullMarked
package dev.lectern.generator.schema;

import org.jspecify.annotations.NullMarked;
