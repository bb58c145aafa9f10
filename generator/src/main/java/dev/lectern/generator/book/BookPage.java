package dev.lectern.generator.book;

import dev.lectern.generator.search.MainPart;

/**
 * A page as readers get it.
 *
 * @param path where it is, from the site's top, {@code stages/data.html}
 * @param composed whether it is made of what others say; then it is left out if most of it is in
 *     the pages before
 * @param main what it says; the book takes it apart
 */
public record BookPage(String path, boolean composed, MainPart main) {}
