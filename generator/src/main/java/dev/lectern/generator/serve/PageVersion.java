package dev.lectern.generator.serve;

import dev.lectern.generator.output.RenderedFile;
import java.util.regex.Pattern;

/**
 * What tells a page from what stood, or will stand, at its place.
 *
 * @param fingerprint of all its bytes; empty for no page
 * @param text the page without the addresses of its style sheets
 */
record PageVersion(String fingerprint, String text) {

  static final PageVersion NONE = new PageVersion("", "");

  private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"[^\"]*\">");
  private static final int DIGITS = 16;

  static PageVersion of(RenderedFile page) {
    return new PageVersion(
        page.sha256().substring(0, DIGITS), STYLE.matcher(page.text()).replaceAll(""));
  }

  /** One of which no more than the fingerprint is known. */
  static PageVersion named(String fingerprint) {
    return new PageVersion(fingerprint, "");
  }

  /** What a browser that has another version must do: {@code reload}, {@code css}, or nothing. */
  String eventFor(PageVersion before) {
    if (fingerprint.equals(before.fingerprint)) {
      return "";
    }
    return !text.isEmpty() && text.equals(before.text) ? "css" : "reload";
  }
}
