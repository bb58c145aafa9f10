package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.diagram.MermaidInstallation;
import dev.lectern.generator.diagram.RealMermaid;
import dev.lectern.generator.output.RenderedFile;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cited figures say of themselves, in a real browser. */
class CitedFiguresTest {

  @Test
  void aCitedFigureSaysWhatItIsToWhoeverAsks(@TempDir Path folder) throws IOException {
    MermaidInstallation browser = RealMermaid.installation();
    Path page = folder.resolve("site/stages/model.html");
    for (RenderedFile file : RealContent.rendering().site()) {
      Path target = folder.resolve("site").resolve(file.path().value());
      if (target.equals(page) || target.startsWith(folder.resolve("site/assets"))) {
        Files.createDirectories(target.getParent());
        Files.write(target, file.bytes());
      }
    }
    Path script = folder.resolve("cited-check.mjs");
    try (InputStream text =
        Objects.requireNonNull(CitedFiguresTest.class.getResourceAsStream("cited-check.mjs"))) {
      Files.copy(text, script);
    }
    Path run = Files.createDirectory(folder.resolve("run"));
    Path job = folder.resolve("job.json");
    try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(job))) {
      json.writeStartObject();
      json.writeStringField("packages", browser.folder().toString());
      json.writeStringField("browser", browser.browser().toString());
      json.writeStringField("profile", run.resolve("profile").toString());
      json.writeStringField("page", page.toString());
      json.writeEndObject();
    }
    List<String> lines = new ArrayList<>();

    ToolResult result =
        ToolRunner.run(
            new Invocation(
                List.of(browser.node().toString(), script.toString(), job.toString()),
                run,
                Map.of("PATH", "/usr/bin:/bin", "HOME", run.toString(), "TZ", "UTC"),
                Duration.ofMinutes(3)),
            lines::add);

    assertThat(result.exitCode()).as(result.errors()).isZero();
    String first = "Recommendation system: Peak load = load * peak_factor";
    String second = "Recommendation system: Candidates in the heavy ranker assumed";
    assertThat(lines)
        .containsExactly(
            "pointer: " + first,
            "pointer elsewhere: nothing",
            "focus: " + second,
            "Escape: nothing",
            "Enter: " + second,
            "Tab: the next",
            "tap: " + first,
            "tap elsewhere: nothing",
            "without script: 0 notes");
  }
}
