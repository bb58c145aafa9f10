package dev.lectern.generator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON that people read too: two spaces an indent, LF on every system, a line end at the end. */
public final class JsonText {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** Writes one JSON value. */
  @FunctionalInterface
  public interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** What was written, as text. */
  public static String of(Writing writing) {
    return text(writing, true) + "\n";
  }

  /** The same for a program alone: on one line, without spaces and without a line end. */
  public static String line(Writing writing) {
    return text(writing, false);
  }

  private static String text(Writing writing, boolean forPeople) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      if (forPeople) {
        json.setPrettyPrinter(pretty());
      }
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return text.toString();
  }

  private static DefaultPrettyPrinter pretty() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }
}
