package dev.lectern.generator.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes plain text so that Mermaid reads it as just that. */
final class MermaidText {

  /** What begins a line of its own in a Gantt diagram; capitals do not matter. */
  private static final List<String> GANTT_WORDS =
      List.of(
          "acc",
          "axisformat",
          "call",
          "click",
          "date",
          "excludes",
          "gantt",
          "href",
          "includes",
          "inclusiveenddates",
          "section",
          "tickinterval",
          "title",
          "todaymarker",
          "topaxis",
          "weekday",
          "weekend");

  private static final Pattern ENTITY = Pattern.compile("(#\\w+);");
  private static final Pattern OPENING_QUOTE = Pattern.compile("(?<![^\\s(\\[])\"");

  private MermaidText() {}

  /**
   * Text between quotes. Where Mermaid writes labels without HTML it knows the entities of angle
   * brackets, and no others, so the rest is written in another way: quotes as print has them, no
   * backticks, and nothing that looks like an entity or a comment.
   */
  static String label(String text) {
    String plain = ENTITY.matcher(withoutComments(onOneLine(text))).replaceAll("$1 ;");
    String quoted = OPENING_QUOTE.matcher(plain).replaceAll("“").replace('"', '”');
    return quoted.replace('`', '’').replace("<", "#lt;").replace(">", "#gt;");
  }

  /** Text that ends with its line, where a semicolon would end a statement. */
  static String line(String text) {
    return withoutComments(onOneLine(text)).replace(";", ",");
  }

  /** The name of a task in a Gantt diagram, which a colon ends. */
  static String taskName(String text) {
    String name = withoutComments(onOneLine(text)).replace("#", "#35;").replace(":", "#58;");
    String lower = name.toLowerCase(Locale.ROOT);
    boolean reserved = GANTT_WORDS.stream().anyMatch(lower::startsWith);
    return reserved ? "#" + (int) name.charAt(0) + ";" + name.substring(1) : name;
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String withoutComments(String text) {
    return text.replace("%%", "% %");
  }
}
