package dev.lectern.generator.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The inside of a string of JavaScript in single quotes, as UTF-8: what is written is escaped and
 * encoded at once, for a text of many megabytes is not to be there twice.
 */
final class ScriptString extends Writer {

  private final Writer out;

  /**
   * @param bytes where it is appended; half of a surrogate pair alone is an {@link
   *     java.nio.charset.MalformedInputException}
   */
  ScriptString(ByteArrayOutputStream bytes) {
    this.out =
        new OutputStreamWriter(
            bytes,
            StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    int done = from;
    int end = from + length;
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (c == '\\' || c == '\'' || c == '\u2028' || c == '\u2029') {
        out.write(text, done, i - done);
        out.write(escaped(c));
        done = i + 1;
      }
    }
    out.write(text, done, end - done);
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\'' -> "\\'";
      case '\u2028' -> "\\u2028";
      default -> "\\u2029";
    };
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
