package dev.lectern.generator.view;

import java.util.List;

/**
 * What has changed.
 *
 * @param feed the same for feed readers; empty if the site has none
 * @param changes the newest first
 */
public record ChangesView(FrameView frame, String feed, List<ChangeView> changes)
    implements PageView {

  public ChangesView {
    changes = List.copyOf(changes);
  }

  /**
   * A change.
   *
   * @param anchor its place on the page
   * @param date the day, such as {@code 2026-01-31}
   * @param title it in a few words
   * @param what what is new or different, one for each
   */
  public record ChangeView(String anchor, String date, String title, List<Html> what) {

    public ChangeView {
      what = List.copyOf(what);
    }
  }
}
