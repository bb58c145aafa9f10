package dev.lectern.generator.view;

/**
 * Where a claim comes from.
 *
 * @param id its anchor on the page of sources
 * @param authors who wrote it
 * @param title the work's title
 * @param year the year it appeared
 * @param type what sort of work, in lower case
 * @param read how far it was read, as the end of a sentence; empty if nobody says
 * @param href an absolute address
 */
public record SourceView(
    String id, String authors, String title, int year, String type, String read, String href) {}
