package dev.lectern.content;

import dev.lectern.content.source.Span;

/**
 * A frame around components of one architecture.
 *
 * @param id its name in the architecture
 * @param title its name for people, plain text
 * @param span where its id was written
 */
public record ComponentGroup(String id, String title, Span span) {}
