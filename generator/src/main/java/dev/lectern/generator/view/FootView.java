package dev.lectern.generator.view;

import org.jspecify.annotations.Nullable;

/**
 * What stands below a page: of which time and which version it is.
 *
 * @param changed the day of the last change, such as {@code 2026-01-31}; empty if it is not known
 * @param edit where what the page says can be edited, if it can
 * @param changes the page with all changes, if there is one
 * @param about what the rest is about: this page, or the whole site
 * @param version the version of the content
 * @param content the fingerprint of the content that it is made of
 * @param commit the commit that holds it; empty if it is not known
 * @param build all of that for machines
 */
public record FootView(
    String changed,
    @Nullable LinkView edit,
    @Nullable LinkView changes,
    String about,
    String version,
    String content,
    String commit,
    LinkView build) {}
