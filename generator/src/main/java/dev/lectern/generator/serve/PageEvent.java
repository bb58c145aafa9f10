package dev.lectern.generator.serve;

import dev.lectern.generator.output.RenderedFile;
import java.util.Optional;

/** What a browser is told, as one server-sent event, when another page stands in a page's place. */
final class PageEvent {

  static final String RELOAD = "event: reload\ndata:\n\n";

  /** In bytes. A larger page is loaded: to compare it takes as long. */
  static final int LARGEST = 1_000_000;

  private PageEvent() {}

  /**
   * The event, with a character for each byte: see {@link ServedPage#of}.
   *
   * @param had the fingerprint of the page that the browser has; empty for none
   * @param page what stands in its place, if anything does
   */
  static String of(String had, Optional<RenderedFile> page) {
    if (had.isEmpty() || page.isEmpty() || page.get().size() > LARGEST) {
      return RELOAD;
    }
    String html = ServedPage.of(page.get());
    // A line of an event ends with each of them, and a page may tell them apart.
    return html.indexOf('\r') >= 0
        ? RELOAD
        : "event: page\ndata: " + html.replace("\n", "\ndata: ") + "\n\n";
  }
}
