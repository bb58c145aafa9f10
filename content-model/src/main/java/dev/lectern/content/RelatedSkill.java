package dev.lectern.content;

/**
 * A skill that serves a neighbouring purpose.
 *
 * @param name its folder name
 * @param why what it is for
 */
public record RelatedSkill(String name, Text why) {}
