package dev.lectern.generator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generator.view.FootView;
import dev.lectern.generator.view.FrameView;
import dev.lectern.generator.view.LanguageView;
import dev.lectern.generator.view.LinkView;
import dev.lectern.generator.view.NotFoundView;
import dev.lectern.generator.view.PageView;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static Path folder() throws URISyntaxException {
    URL layout = Objects.requireNonNull(TemplateEngine.class.getResource("layout.peb"));
    return Objects.requireNonNull(Path.of(layout.toURI()).getParent());
  }

  @Test
  void everyPageViewHasATemplate() throws URISyntaxException {
    Path folder = folder();
    assertThat(PageView.class.getPermittedSubclasses())
        .isNotEmpty()
        .allSatisfy(
            view -> assertThat(folder.resolve(TemplateEngine.templateOf(view) + ".peb")).exists());
  }

  @Test
  void everyTemplateBelongsToAViewOrIsPartOfOne() throws Exception {
    List<String> views =
        Arrays.stream(PageView.class.getPermittedSubclasses())
            .map(TemplateEngine::templateOf)
            .toList();
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.filter(file -> file.toString().endsWith(".peb")))
          .isNotEmpty()
          .allSatisfy(
              file -> {
                String name = file.getFileName().toString().replace(".peb", "");
                assertThat(name.startsWith("_") || name.equals("layout") || views.contains(name))
                    .as(name)
                    .isTrue();
              });
    }
  }

  @Test
  void noTemplatePrintsTextWithoutEscaping() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.walk(folder())) {
      assertThat(files.filter(file -> file.toString().endsWith(".peb")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContainPattern("\\|\\s*raw")
                      .doesNotContain("autoescape"));
    }
  }

  @Test
  void textIsEscapedInElementsAndAttributes() {
    FrameView frame =
        new FrameView(
            "a-b",
            "A & B",
            "<script>alert(1)</script>",
            "say \"hi\" > all",
            "",
            Map.of(
                "favicon.svg", "f.svg", "site.css", "s.css", "theme.js", "t.js", "site.js", "s.js"),
            "",
            "index.html",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            new FootView(
                "", null, null, "This site", "1 < 2", "c", "", new LinkView("all", "build.json")),
            new LanguageView("en", ""),
            "");
    String html =
        new TemplateEngine()
            .render(new NotFoundView(frame, List.of(new LinkView("<b>", "a.html?x=1&y=\"2\""))));
    assertThat(html)
        .contains("<title>&lt;script&gt;alert(1)&lt;/script&gt; · A &amp; B</title>")
        .contains("content=\"say &quot;hi&quot; &gt; all\"")
        .contains("<a href=\"a.html?x=1&amp;y=&quot;2&quot;\">&lt;b&gt;</a>")
        .doesNotContain("<script>alert");
  }

  @Test
  void theFilterForMarkupTakesNothingElse() {
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(new StringLoader())
            .extension(new HtmlExtension())
            .strictVariables(true)
            .build();
    assertThatThrownBy(
            () ->
                engine
                    .getTemplate("{{ text | html }}")
                    .evaluate(new StringWriter(), Map.of("text", "<b>bold</b>")))
        .hasMessageContaining("the filter html takes Html");
  }

  @Test
  void aViewIsPrintedByTheTemplateOfItsName() {
    assertThat(TemplateEngine.templateOf(NotFoundView.class)).isEqualTo("not-found");
  }
}
