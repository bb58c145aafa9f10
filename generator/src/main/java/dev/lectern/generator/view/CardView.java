package dev.lectern.generator.view;

/**
 * An entry or a kind with one line about it.
 *
 * @param title plain text
 * @param href its page
 * @param summary HTML inside of a paragraph
 * @param count how many entries it stands for; 0 for one entry
 */
public record CardView(String title, String href, Html summary, int count) {}
