package dev.lectern.content;

/**
 * What a worked design says in one stage.
 *
 * @param stage the stage
 * @param notes what is said
 */
public record StageNotes(Stage stage, Prose notes) {}
