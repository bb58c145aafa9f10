package dev.lectern.content;

import dev.lectern.content.source.Span;

/**
 * An id that an entry had before it was renamed: {@code formerly: [old-name]}. Old links to it lead
 * to the entry, and no other entry of its kind may take it.
 *
 * @param entry the entry as it is called now; of a kind that readers meet under an address
 * @param id what it was called, of the form of an id
 * @param span where that was written
 */
public record FormerId(EntryId entry, String id, Span span) {}
