package dev.lectern.generator.view;

/**
 * What stands where a page was before its entry was renamed.
 *
 * @param siteTitle the site's name
 * @param title what the page is called now
 * @param href where it is now, relative
 * @param canonical its address on the web, or {@code href} if the site has none
 * @param language what it is written in
 */
public record RedirectView(
    String siteTitle, String title, String href, String canonical, LanguageView language) {}
