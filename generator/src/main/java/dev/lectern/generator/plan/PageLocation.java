package dev.lectern.generator.plan;

/**
 * Where on the site an entry is.
 *
 * @param path its page
 * @param anchor its place on that page; empty if the page is its own
 */
public record PageLocation(OutputPath path, String anchor) {

  /** The relative URL by which a page links here; never empty. */
  public String hrefFrom(OutputPath page) {
    if (page.equals(path) && !anchor.isEmpty()) {
      return "#" + anchor;
    }
    return page.relativize(path) + (anchor.isEmpty() ? "" : "#" + anchor);
  }
}
