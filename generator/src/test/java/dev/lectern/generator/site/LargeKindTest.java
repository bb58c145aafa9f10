package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.Limits;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind with many entries, in one group of 31 and one of 450. */
class LargeKindTest {

  private static final Path VALID = Path.of("src/test/resources/cases/valid/content");
  private static final Pattern DRAWER =
      Pattern.compile("<nav class=\"drawer\".*?</nav>", Pattern.DOTALL);
  private static final Pattern TECHNIQUE = Pattern.compile("href=\"(t\\d+)\\.html\"");

  @Test
  void aPageShowsThoseOfItsGroupAndOfALargeGroupThoseAroundIt(@TempDir Path content)
      throws IOException {
    Rendering rendering = render(content, Map.of()).value().orElseThrow();

    assertThat(shown(rendering, "t010")).hasSize(30).startsWith("t000").endsWith("t029");
    assertThat(shown(rendering, "t029")).isEqualTo(shown(rendering, "t000"));
    assertThat(shown(rendering, "t030")).hasSize(169).startsWith("t030").endsWith("t198");
    assertThat(shown(rendering, "t250")).hasSize(200).startsWith("t199").endsWith("t398");
    assertThat(shown(rendering, "t398")).isEqualTo(shown(rendering, "t199"));
    assertThat(shown(rendering, "t479")).hasSize(81).startsWith("t399").endsWith("t479");
    assertThat(shown(rendering, "index")).isEmpty();
  }

  @Test
  void aSiteThatGrowsTooLargeNamesTheLimit(@TempDir Path content) throws IOException {
    List<Diagnostic> found = render(content, Map.of("site-bytes", "1000000")).diagnostics();
    assertThat(render(content, Map.of("site-bytes", "1000000")).diagnostics())
        .hasToString(found.toString());
    assertThat(found)
        .anyMatch(
            diagnostic ->
                diagnostic.message().contains("more than 1000000 bytes")
                    && diagnostic.message().contains("\"site-bytes\""));
  }

  @Test
  void contentThatNoBrowserShowsAtOnceHasNoBook(@TempDir Path content) throws IOException {
    assertThat(paths(render(content, Map.of()))).contains("book.html");
    StringBuilder terms = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      terms.append("many-%d:\n  title: Many %d\n  text: The %dth of many.\n".formatted(i, i, i));
    }
    write(content, "terms/many.yaml", terms.toString());
    Outcome<Rendering> large = render(content, Map.of());
    assertThat(paths(large)).contains("terms/index.html").doesNotContain("book.html");
    assertThat(large.value().orElseThrow().site())
        .noneMatch(
            file -> file.path().extension().equals("html") && file.text().contains("book.html"));
  }

  private static List<String> paths(Outcome<Rendering> outcome) {
    return outcome.value().orElseThrow().site().stream().map(file -> file.path().value()).toList();
  }

  private static Outcome<Rendering> render(Path content, Map<String, String> limits)
      throws IOException {
    try (Stream<Path> files = Files.walk(VALID)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(content, VALID.relativize(file).toString(), Files.readString(file));
      }
    }
    write(
        content,
        "overviews/techniques.md",
        """
        ---
        title: Techniques
        singular: Technique
        summary: Ways to practise.
        order: 7
        groups:
          - { id: drill, title: Drills }
          - { id: game, title: Games }
        ---
        """);
    for (int i = 0; i < 480; i++) {
      write(
          content,
          "techniques/t%03d.md".formatted(i),
          """
          ---
          title: Technique %d
          order: %d
          group: %s
          summary: The %dth way.
          take-for: Calculation.
          caution: Tires quickly.
          ---
          """
              .formatted(i, i + 2, i < 30 ? "drill" : "game", i));
    }
    return new Lectern(SeverityPolicy.AS_DESCRIBED, Limits.of(limits))
        .render(content, PlaceholderDiagrams.SOURCE);
  }

  private static void write(Path content, String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> shown(Rendering rendering, String page) {
    String html =
        rendering.site().stream()
            .filter(file -> file.path().value().equals("techniques/" + page + ".html"))
            .findFirst()
            .orElseThrow()
            .text();
    String drawer =
        DRAWER.matcher(html).results().map(MatchResult::group).findFirst().orElseThrow();
    return TECHNIQUE.matcher(drawer).results().map(link -> link.group(1)).toList();
  }
}
