package dev.lectern.generator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.Invocation;
import dev.lectern.generator.process.ToolResult;
import dev.lectern.generator.process.ToolRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index and the rule for words, held against the library itself and against the script. */
class SearchInNodeTest {

  /** Where two languages may well differ. */
  private static final List<String> TEXTS =
      List.of(
          "A/B two\u2011tower recall@k p99.9 1,000 x_y_z_a_b e.g. R&D C++ 3+4",
          "CAF\u00c9 cafe\u0301 na\u00efve \u0130stanbul \u0131\u015f\u0131k Stra\u00dfe",
          "\u039f\u0394\u039f\u03a3 \u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2 \u03ba",
          "\ufb01ne \u00bd \u2163 \u00b5s \u2126 \uff21\uff22 x\u00b2 \u2460",
          "user\u2019s don't 'quoted' rock'n'roll",
          "\u65e5\u672c\u8a9e \ud55c\uad6d\uc5b4 \u0939\u093f\u0928\u094d\u0926\u0940",
          "\ud835\udc00\ud835\udfcf \ud83d\ude00 \u200d z\u200by - -- a--b a-b-c-d-e");

  private static final List<String> MISTYPED =
      List.of("calibraton", "recomendation sistem", "latencey", "embeding", "precison at k");

  private final Path folder;

  SearchInNodeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theIndexIsTheOneThatTheLibraryMakesAndFindsTheSame() throws IOException {
    Optional<Path> node = Executables.ofThisMachine().find("node");
    assumeTrue(node.isPresent(), "not tried: Node.js is not on the PATH");
    List<FinishedPage> pages = new ArrayList<>();
    for (RenderedFile file : RealContent.rendering().site()) {
      String path = file.path().value();
      if (path.endsWith(".html")) {
        String id = file.path().fileName().replace(".html", "");
        pages.add(
            new FinishedPage(
                path, "Kind", id, false, PageTexts.of(MainPart.of(path, file.text()))));
      } else if (RealContent.planned(file.path())
          .matches("assets/(minisearch|search-terms)\\.js")) {
        String name = OutputPath.of(RealContent.planned(file.path())).fileName();
        Files.write(folder.resolve(name), file.bytes());
      }
    }
    List<PageSection> sections = PageSections.of(pages, Deadline.never()).all();
    assertThat(sections).hasSizeGreaterThan(1_000);

    List<String> lines = run(node.orElseThrow(), sections, index(pages));

    assertThat(lines)
        .containsExactly(
            "texts " + TEXTS.size(),
            "index equal",
            "queries " + (400 + MISTYPED.size()),
            "different 0");
  }

  /** What the script of these pages has of it. */
  private static String index(List<FinishedPage> pages) throws IOException {
    String script = PiecesTest.joined(SearchData.of(pages, Deadline.never()).script());
    String json = script.substring(script.indexOf('{'), script.length() - "';".length());
    return new ObjectMapper()
        .readTree(json.replaceAll("\\\\(['\\\\])", "$1"))
        .get("index")
        .toString();
  }

  private List<String> run(Path node, List<PageSection> sections, String index) throws IOException {
    Path script = folder.resolve("search-check.mjs");
    try (InputStream text = SearchInNodeTest.class.getResourceAsStream("search-check.mjs")) {
      Files.copy(Objects.requireNonNull(text), script);
    }
    Path job = folder.resolve("job.json");
    try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(job))) {
      json.writeStartObject();
      json.writeObjectFieldStart("texts");
      for (String text : TEXTS) {
        json.writeFieldName(text);
        String[] terms = SearchTerms.of(text).toArray(String[]::new);
        json.writeArray(terms, 0, terms.length);
      }
      json.writeEndObject();
      json.writeArrayFieldStart("mistyped");
      for (String query : MISTYPED) {
        json.writeString(query);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("sections");
      for (PageSection section : sections) {
        json.writeStartObject();
        json.writeStringField("heading", section.heading());
        json.writeStringField("title", section.title());
        json.writeStringField("id", section.id());
        json.writeStringField("text", section.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeFieldName("index");
      json.writeRawValue(index);
      json.writeEndObject();
    }
    List<String> lines = new ArrayList<>();
    ToolResult result =
        ToolRunner.run(
            new Invocation(
                List.of(node.toString(), script.toString(), job.toString()),
                folder,
                Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString()),
                Duration.ofMinutes(3)),
            lines::add);
    assertThat(result.exitCode()).as(result.errors()).isZero();
    return lines;
  }
}
