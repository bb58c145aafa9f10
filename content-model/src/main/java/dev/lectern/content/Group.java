package dev.lectern.content;

/**
 * A heading under which entries of one kind are gathered.
 *
 * @param id its name in front matter
 * @param title its name for people
 * @param text one line about it; may be empty
 */
public record Group(String id, String title, Text text) {}
