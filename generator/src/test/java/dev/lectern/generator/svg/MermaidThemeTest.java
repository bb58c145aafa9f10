package dev.lectern.generator.svg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MermaidThemeTest {

  @Test
  void everyColourOfTheThemeIsAMarker() throws IOException {
    assertThat(themeVariables())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            (name, value) ->
                assertThat(value)
                    .as(name)
                    .matches("#[0-9a-f]{6}(,#[0-9a-f]{6})*|none|Noto Sans|[0-9]+(px)?"));
  }

  @Test
  void aTokenBecomesItsMarker() throws IOException {
    assertThat(themeVariables())
        .containsEntry("primaryColor", Tone.RAISED.marker())
        .containsEntry("primaryTextColor", Tone.INK.marker());
  }

  @Test
  void severalTokensBecomeSeveralMarkers() throws IOException {
    assertThat(themeVariables().get("plotColorPalette"))
        .startsWith(Tone.HUE_6.marker() + "," + Tone.HUE_2.marker());
  }

  @Test
  void labelsAreTextAndAuthorsCannotChangeWhatMattersForSafety() {
    assertThat(MermaidTheme.configuration())
        .contains("\"securityLevel\":\"strict\"")
        .contains("\"htmlLabels\":false")
        .contains("\"suppressErrorRendering\":true")
        .contains("\"secure\":[\"secure\"")
        .contains("\"themeCSS\"");
  }

  private static Map<String, String> themeVariables() throws IOException {
    Map<String, String> variables = new TreeMap<>();
    boolean inside = false;
    try (JsonParser parser = new JsonFactory().createParser(MermaidTheme.configuration())) {
      while (parser.nextToken() != null) {
        inside |= "themeVariables".equals(parser.currentName());
        if (inside && parser.currentToken() == JsonToken.VALUE_STRING) {
          variables.put(parser.currentName(), parser.getText());
        }
      }
    }
    return variables;
  }
}
