package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;

/**
 * That some prose prints a value.
 *
 * @param owner whose value it is
 * @param id the value's id
 */
public record Citation(EntryId owner, String id) {}
