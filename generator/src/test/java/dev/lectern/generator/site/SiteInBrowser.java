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

/**
 * The published site in a folder, for scripts that open its pages in a real browser. A script of
 * Node.js gets the path of a job, a JSON object with {@code packages}, {@code browser} and {@code
 * profile}, and what the test adds.
 */
final class SiteInBrowser {

  private final Path folder;
  private final MermaidInstallation browser = RealMermaid.installation();

  /** What a test adds to the job. */
  @FunctionalInterface
  interface Job {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * Writes the site.
   *
   * @param folder an empty folder
   */
  SiteInBrowser(Path folder) throws IOException {
    this.folder = folder;
    for (RenderedFile file : RealContent.rendering().site()) {
      Path target = page(file.path().value());
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    }
  }

  /** A file of the site. */
  Path page(String path) {
    return folder.resolve("site").resolve(path);
  }

  /** Runs a script that stands beside this class, and gives the lines that it prints. */
  List<String> run(String script, Duration limit, Job more) throws IOException {
    Path copy = folder.resolve(script);
    try (InputStream text =
        Objects.requireNonNull(SiteInBrowser.class.getResourceAsStream(script), script)) {
      Files.copy(text, copy);
    }
    Path run = Files.createDirectory(folder.resolve("run"));
    Path job = folder.resolve("job.json");
    try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(job))) {
      json.writeStartObject();
      json.writeStringField("packages", browser.folder().toString());
      json.writeStringField("browser", browser.browser().toString());
      json.writeStringField("profile", run.resolve("profile").toString());
      more.write(json);
      json.writeEndObject();
    }
    List<String> lines = new ArrayList<>();
    ToolResult result =
        ToolRunner.run(
            new Invocation(
                List.of(browser.node().toString(), copy.toString(), job.toString()),
                run,
                Map.of("PATH", "/usr/bin:/bin", "HOME", run.toString(), "TZ", "UTC"),
                limit),
            lines::add);
    assertThat(result.exitCode()).as(result.errors()).isZero();
    return lines;
  }
}
