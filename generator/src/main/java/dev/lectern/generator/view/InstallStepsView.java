package dev.lectern.generator.view;

/**
 * How to install the skill into one agent.
 *
 * @param agent its name
 * @param anchor the heading's id
 * @param text one line about it
 * @param commands lines to type; one string, for a loop in a template would lose the line ends
 */
public record InstallStepsView(String agent, String anchor, String text, String commands) {}
