package dev.lectern.content;

/**
 * What an answer of one level says.
 *
 * @param level the level
 * @param notes what is said
 */
public record LevelNotes(Level level, Prose notes) {}
