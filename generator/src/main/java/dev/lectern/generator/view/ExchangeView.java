package dev.lectern.generator.view;

/**
 * A question and what a good answer holds.
 *
 * @param ask HTML inside of a paragraph
 * @param answer HTML inside of a paragraph
 */
public record ExchangeView(Html ask, Html answer) {}
