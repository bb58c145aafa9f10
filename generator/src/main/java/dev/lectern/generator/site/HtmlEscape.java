package dev.lectern.generator.site;

/** Writes plain text as HTML, for text and for attributes between double quotes. */
final class HtmlEscape {

  private HtmlEscape() {}

  static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
