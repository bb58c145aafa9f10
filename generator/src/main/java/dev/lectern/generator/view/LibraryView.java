package dev.lectern.generator.view;

/**
 * Code of others that a site is served with.
 *
 * @param name what it is called
 * @param version its version
 * @param use what it does here, a part of a sentence
 * @param licence its licence, an SPDX id, and the way to the text of it
 */
public record LibraryView(String name, String version, String use, LinkView licence) {}
