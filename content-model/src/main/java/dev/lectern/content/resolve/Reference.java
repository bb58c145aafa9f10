package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.source.Span;

/**
 * One entry names another, by id or by link.
 *
 * @param from who names
 * @param to who is named
 * @param span where
 */
public record Reference(EntryId from, EntryId to, Span span) {}
