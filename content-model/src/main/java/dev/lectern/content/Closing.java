package dev.lectern.content;

/**
 * The minutes after the last stage.
 *
 * @param title what they are called
 * @param minutes how many, 1 or more
 * @param purpose what they are for
 */
public record Closing(String title, int minutes, Text purpose) {}
