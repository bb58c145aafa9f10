package dev.lectern.content;

/**
 * A figure that Markdown cites, printed where it was cited.
 *
 * @param owner whose figure it is
 * @param id the figure's id
 * @param start where it begins in the Markdown, in UTF-16 code units
 * @param end just after its last character
 */
public record CitedFigure(EntryId owner, String id, int start, int end) {}
