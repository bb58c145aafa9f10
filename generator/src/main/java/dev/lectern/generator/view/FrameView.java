package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's own part.
 *
 * @param site the site's name in its browser's store
 * @param siteTitle the site's name
 * @param title the page's name
 * @param description one line about the page, plain text
 * @param canonical the page's public address; empty if the site has none
 * @param assets the way to the assets, with a slash at its end
 * @param home the way home
 * @param menu the pages that every page leads to
 * @param navigation the sections of the site, in their order
 * @param crumbs the way down to this page, without it; empty at home
 * @param contents the headings of this page
 * @param previous the entry before this one, if there is one
 * @param next the entry after this one, if there is one
 */
public record FrameView(
    String site,
    String siteTitle,
    String title,
    String description,
    String canonical,
    String assets,
    String home,
    List<LinkView> menu,
    List<NavSectionView> navigation,
    List<LinkView> crumbs,
    List<ContentsItemView> contents,
    @Nullable LinkView previous,
    @Nullable LinkView next) {

  public FrameView {
    menu = List.copyOf(menu);
    navigation = List.copyOf(navigation);
    crumbs = List.copyOf(crumbs);
    contents = List.copyOf(contents);
  }
}
