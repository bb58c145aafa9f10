package dev.lectern.generator.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a code block is titled: a diagram by its accessible title, other code by its language. */
final class CodeTitle {

  private static final Pattern DIAGRAM_TITLE = Pattern.compile("(?m)^[ \\t]*accTitle[ \\t]*:(.+)$");

  private CodeTitle() {}

  static String of(String language, String source) {
    if (!language.equals("mermaid")) {
      return language;
    }
    Matcher title = DIAGRAM_TITLE.matcher(source);
    return title.find() && !title.group(1).isBlank() ? title.group(1).strip() : "Diagram";
  }
}
