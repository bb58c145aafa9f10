package dev.lectern.content;

/**
 * What a stage puts on the whiteboard.
 *
 * @param draw what is drawn
 * @param purpose why
 * @param leave what stays readable afterwards; may be empty
 */
public record Whiteboard(Text draw, Text purpose, Text leave) {}
