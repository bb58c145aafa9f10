package dev.lectern.content;

/**
 * A way back from a later stage to an earlier one.
 *
 * @param from the later stage
 * @param to the earlier stage
 * @param label what flows back
 */
public record FeedbackEdge(Stage from, Stage to, String label) {}
