/**
 * The entries: what a skill's content is once it has been read and bound. Only records, enums and
 * interfaces live here; where files lie and how they are written is not known.
 */
@NullMarked
package dev.lectern.content;

import org.jspecify.annotations.NullMarked;
