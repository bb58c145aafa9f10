package dev.lectern.content;

/**
 * Whom the skill is for.
 *
 * @param level the level it aims at
 * @param who who they are and what is taken for granted
 */
public record Audience(Text level, Text who) {}
