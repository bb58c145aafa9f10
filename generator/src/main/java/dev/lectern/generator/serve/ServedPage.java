package dev.lectern.generator.serve;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.nio.charset.StandardCharsets;

/** A page with the script that it gets here and nowhere else. */
final class ServedPage {

  /** The address of the script, which is another one if its bytes are. */
  static final String SCRIPT =
      "/_lectern/serve.js?"
          + RenderedFile.of(OutputPath.of("serve.js"), PageServer.resource("serve.js"))
              .sha256()
              .substring(0, 10);

  private static final String END = "</body>";

  /** What a page lets make a page of a text; the script here does so too. */
  private static final String POLICIES = "; trusted-types lectern\"";

  private static final int DIGITS = 16;

  private ServedPage() {}

  /**
   * The bytes of the page with the script at its end, which it lets show another page in its place;
   * as they are if it has no end. As a text that has a character for each byte, for what is looked
   * for and put in is ASCII: to decode and to encode a page takes as long as to make it.
   */
  static String of(RenderedFile page) {
    String html = new String(page.bytes(), StandardCharsets.ISO_8859_1);
    int end = html.lastIndexOf(END);
    if (end < 0) {
      return html;
    }
    StringBuilder served = new StringBuilder(html.length() + 200).append(html, 0, end);
    served.append(script(fingerprint(page))).append('\n').append(html, end, html.length());
    int policies = served.indexOf(POLICIES);
    if (policies >= 0) {
      served.insert(policies + POLICIES.length() - 1, " lectern-serve");
    }
    return served.toString();
  }

  /** Tells a page from what stood, or will stand, at its place. */
  static String fingerprint(RenderedFile page) {
    return page.sha256().substring(0, DIGITS);
  }

  /** What stands in where there is no page, until there is one. */
  static byte[] without(String text) {
    return ("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"color-scheme\" content=\"light dark\">\n"
            + "<title>Lectern</title>\n<body>\n<p>"
            + text
            + "</p>\n"
            + script("")
            + "\n</body>\n</html>\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String script(String fingerprint) {
    return "<script src=\"" + SCRIPT + "\" data-fingerprint=\"" + fingerprint + "\"></script>";
  }
}
