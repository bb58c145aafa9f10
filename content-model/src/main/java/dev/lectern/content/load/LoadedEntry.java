package dev.lectern.content.load;

import dev.lectern.content.EntryId;
import dev.lectern.content.source.Span;

/**
 * An entry as it was written: a tree and a body.
 *
 * @param key what it is called, from its place
 * @param front its front matter, or its row
 * @param body the Markdown below the front matter; empty for a row
 * @param outline what stands where in {@code body}
 * @param span where to point when the entry as a whole is meant
 */
public record LoadedEntry(
    EntryId key, Node.Mapping front, Span body, BodyOutline outline, Span span) {}
