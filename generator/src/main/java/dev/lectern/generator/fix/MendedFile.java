package dev.lectern.generator.fix;

import dev.lectern.content.source.SourcePath;

/**
 * A content file that fixes change.
 *
 * @param path below the content folder
 * @param before what was read, without a byte-order mark
 * @param after what it becomes
 */
public record MendedFile(SourcePath path, String before, String after) {}
