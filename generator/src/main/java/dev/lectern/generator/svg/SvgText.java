package dev.lectern.generator.svg;

/**
 * Characters between tags, not escaped.
 *
 * @param characters at least one
 */
record SvgText(String characters) implements SvgNode {}
