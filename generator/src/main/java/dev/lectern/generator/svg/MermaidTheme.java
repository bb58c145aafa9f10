package dev.lectern.generator.svg;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The configuration that Mermaid must be run with, so that {@link MermaidSvg} can take what it
 * prints: theme {@code base} with a marker of {@link Tone} for every colour, labels as SVG text,
 * and no counter that starts at random.
 *
 * <p>It is made from {@code mermaid-theme.json} beside this class, in which colours are written as
 * tokens: {@code "primaryColor": "raised"} becomes {@code "primaryColor":"#a319c1"}.
 */
public final class MermaidTheme {

  private static final String CONFIGURATION = read();

  private MermaidTheme() {}

  /** The configuration as JSON on one line; the same text in every run. */
  public static String configuration() {
    return CONFIGURATION;
  }

  private static String read() {
    JsonFactory factory = new JsonFactory();
    StringWriter json = new StringWriter();
    try (InputStream file =
            Objects.requireNonNull(
                MermaidTheme.class.getResourceAsStream("mermaid-theme.json"), "the theme's file");
        JsonParser parser = factory.createParser(file);
        JsonGenerator generator = factory.createGenerator(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          generator.writeString(marked(parser.getText()));
        } else {
          generator.copyCurrentEvent(parser);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the theme's file cannot be read", e);
    }
    return json.toString();
  }

  /** A token, or several with commas between them, as markers; anything else as it is. */
  private static String marked(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(part -> Tone.ofToken(part).map(Tone::marker))
        .map(marker -> marker.orElse(""))
        .collect(Collectors.collectingAndThen(Collectors.joining(","), Optional::of))
        .filter(markers -> markers.matches("#[0-9a-f]{6}(,#[0-9a-f]{6})*"))
        .orElse(text);
  }
}
