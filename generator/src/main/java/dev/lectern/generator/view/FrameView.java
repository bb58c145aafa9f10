package dev.lectern.generator.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's own part.
 *
 * @param site the site's name in its browser's store
 * @param siteTitle the site's name
 * @param title the page's name
 * @param description one line about the page, plain text
 * @param canonical the page's public address; empty if the site has none
 * @param assets the way to each asset, by its name: {@code site.css}
 * @param feed the way to the changes for feed readers; empty if the site has none
 * @param home the way home
 * @param menu the pages that every page leads to
 * @param navigation the sections of the site, in their order
 * @param crumbs the way down to this page, without it; empty at home
 * @param contents the headings of this page
 * @param previous the entry before this one, if there is one
 * @param next the entry after this one, if there is one
 * @param foot of which time and which version the page is
 * @param language what the content is written in
 * @param twin the way to what the page says in Markdown; empty if there is none
 */
public record FrameView(
    String site,
    String siteTitle,
    String title,
    String description,
    String canonical,
    Map<String, String> assets,
    String feed,
    String home,
    List<LinkView> menu,
    List<NavSectionView> navigation,
    List<LinkView> crumbs,
    List<ContentsItemView> contents,
    @Nullable LinkView previous,
    @Nullable LinkView next,
    FootView foot,
    LanguageView language,
    String twin) {

  public FrameView {
    assets = Map.copyOf(assets);
    menu = List.copyOf(menu);
    navigation = List.copyOf(navigation);
    crumbs = List.copyOf(crumbs);
    contents = List.copyOf(contents);
  }
}
