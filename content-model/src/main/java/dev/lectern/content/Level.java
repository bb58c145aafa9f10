package dev.lectern.content;

/**
 * A grade of answer.
 *
 * @param id its name in front matter
 * @param title its name for people
 * @param text what it means
 */
public record Level(String id, String title, Text text) {}
