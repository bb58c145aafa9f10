package dev.lectern.content;

import dev.lectern.content.source.Span;

/**
 * Something that an assessor looks for.
 *
 * @param key kind {@link Kind#SIGNAL}
 * @param title its name
 * @param order its place in the list
 * @param summary it in one line
 * @param evidence what is observed
 * @param soundsLike example sentences
 * @param probe what to ask to find out
 * @param calculation its figures
 * @param span where it was written
 */
public record Signal(
    EntryId key,
    String title,
    int order,
    Text summary,
    Prose evidence,
    Prose soundsLike,
    Prose probe,
    Calculation calculation,
    Span span)
    implements Entry, Figured {}
