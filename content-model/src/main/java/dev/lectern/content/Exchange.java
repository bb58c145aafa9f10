package dev.lectern.content;

/**
 * Something that is asked and what is said to it.
 *
 * @param ask the question
 * @param answer a plausible or a strong answer, by where it stands
 */
public record Exchange(Text ask, Text answer) {}
