package dev.lectern.content;

/**
 * A property by which patterns, or the techniques of a group, are compared: a column of their
 * table.
 *
 * @param id its name in front matter
 * @param title its name for people
 */
public record Trait(String id, String title) {}
