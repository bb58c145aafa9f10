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

  private ServedPage() {}

  /**
   * The page with the script at its end; as it is if it has no end.
   *
   * @param fingerprint tells it from what may stand at the same place later
   */
  static byte[] of(String html, String fingerprint) {
    int end = html.lastIndexOf(END);
    String served =
        end < 0 ? html : html.substring(0, end) + script(fingerprint) + "\n" + html.substring(end);
    return served.getBytes(StandardCharsets.UTF_8);
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
