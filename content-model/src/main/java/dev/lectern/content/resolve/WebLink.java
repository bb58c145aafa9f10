package dev.lectern.content.resolve;

import dev.lectern.content.source.Span;

/**
 * An address on the web that the content names.
 *
 * @param url as it was written
 * @param span where
 */
public record WebLink(String url, Span span) {}
