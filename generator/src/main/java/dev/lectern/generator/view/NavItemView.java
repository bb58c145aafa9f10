package dev.lectern.generator.view;

/**
 * An entry in the navigation.
 *
 * @param label its title
 * @param href its page
 * @param here whether it is this page
 */
public record NavItemView(String label, String href, boolean here) {}
