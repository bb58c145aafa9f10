package dev.lectern.generator.practice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Data as a script: a page that was opened from a disk can load scripts, but no other files. It
 * sets a name to a JSON text in one string, which browsers read quicker than an object of the same
 * size.
 */
final class DataScript {

  private static final JsonFactory JSON = new JsonFactory();

  private DataScript() {}

  /** Writes one JSON value. */
  @FunctionalInterface
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** The script that gives one value a name. */
  static String of(String name, Writing writing) {
    return "self." + name + " = '" + escaped(json(writing)) + "';\n";
  }

  /** JSON as the inside of a string in single quotes. */
  static String escaped(String json) {
    StringBuilder script = new StringBuilder(json.length() + json.length() / 50);
    int done = 0;
    for (int i = 0; i < json.length(); i++) {
      String escaped =
          switch (json.charAt(i)) {
            case '\\' -> "\\\\";
            case '\'' -> "\\'";
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> "";
          };
      if (!escaped.isEmpty()) {
        script.append(json, done, i).append(escaped);
        done = i + 1;
      }
    }
    return script.append(json, done, json.length()).toString();
  }

  /** One value as JSON. */
  static String json(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return text.toString();
  }
}
