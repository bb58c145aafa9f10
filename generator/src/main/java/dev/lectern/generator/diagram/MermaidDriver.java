package dev.lectern.generator.diagram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.Invocation;
import dev.lectern.generator.process.TemporaryFolder;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.process.ToolResult;
import dev.lectern.generator.process.ToolRunner;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws many diagrams in one browser, on a few pages that load Mermaid once each: a script of ours
 * ({@code driver.mjs}) on the packages of the Mermaid CLI.
 */
public final class MermaidDriver implements DiagramRenderer {

  private static final Duration MARGIN = Duration.ofSeconds(5);
  private static final JsonFactory JSON = new JsonFactory();

  /** The styles that Mermaid uses of the font that is pinned. */
  private static final List<Font> FONTS =
      List.of(
          new Font("400", "normal", "400Regular/NotoSans_400Regular.ttf"),
          new Font("700", "normal", "700Bold/NotoSans_700Bold.ttf"),
          new Font("400", "italic", "400Regular_Italic/NotoSans_400Regular_Italic.ttf"));

  private record Font(String weight, String style, String file) {

    void write(JsonGenerator json, Path folder) throws IOException {
      json.writeStartObject();
      json.writeStringField("family", "Noto Sans");
      json.writeStringField("weight", weight);
      json.writeStringField("style", style);
      json.writeStringField("file", folder.resolve(file).toString());
      json.writeEndObject();
    }
  }

  private final MermaidInstallation installation;
  private final MermaidSettings settings;
  private final Executables executables;

  public MermaidDriver(
      MermaidInstallation installation, MermaidSettings settings, Executables executables) {
    this.installation = installation;
    this.settings = settings;
    this.executables = executables;
  }

  @Override
  public void draw(List<String> sources, DrawingSink sink) {
    if (sources.isEmpty()) {
      return;
    }
    try (TemporaryFolder run = TemporaryFolder.create("lectern-")) {
      List<String> files = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        files.add(run.write(i + ".mmd", sources.get(i)).toString());
      }
      Path job = run.write("job.json", job(run, files));
      Answers answers = new Answers(run.path().resolve("drawn"), sources.size(), sink);
      ToolResult result = ToolRunner.run(invocation(run, job, sources.size()), answers::take);
      if (result.exitCode() != 0 || answers.missing() > 0) {
        throw new ToolException(failure(result, answers.missing()));
      }
    }
  }

  private Invocation invocation(TemporaryFolder run, Path job, int diagrams) {
    List<String> command = new ArrayList<>(installation.nodeCommand(run));
    command.add(run.write("driver.mjs", MermaidLock.text("driver.mjs")).toString());
    command.add(job.toString());
    // A diagram that takes too long costs a start of another browser; the driver counts both
    // itself.
    Duration silence = settings.each().plus(settings.start()).plus(MARGIN);
    return new Invocation(
        command,
        run.path(),
        installation.environment(run, executables),
        silence.multipliedBy(diagrams + 1L),
        silence);
  }

  private String job(TemporaryFolder run, List<String> files) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("packages", installation.folder().toString());
      json.writeStringField("browser", installation.browser().toString());
      json.writeArrayFieldStart("browserArguments");
      for (String argument : MermaidInstallation.browserArguments()) {
        json.writeString(argument);
      }
      json.writeEndArray();
      json.writeStringField("profile", run.path().resolve("profile").toString());
      json.writeArrayFieldStart("fonts");
      for (Font font : FONTS) {
        font.write(json, installation.fonts());
      }
      json.writeEndArray();
      json.writeFieldName("configuration");
      json.writeRawValue(settings.configuration());
      json.writeNumberField("width", MermaidSettings.PAGE_WIDTH);
      json.writeNumberField("secondsEach", settings.each().toMillis() / 1000.0);
      json.writeNumberField("secondsToStart", settings.start().toMillis() / 1000.0);
      json.writeArrayFieldStart("diagrams");
      for (String file : files) {
        json.writeString(file);
      }
      json.writeEndArray();
      json.writeStringField("output", run.folder("drawn").toString());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return text.toString();
  }

  private String failure(ToolResult result, int missing) {
    String reason = result.failureReason();
    return "The diagrams could not be drawn with the browser "
        + installation.browser()
        + ": "
        + (reason.isEmpty()
            ? "the driver ended with exit code " + result.exitCode() + ", " + missing + " left."
            : reason)
        + "\nCheck that the browser starts; name another one with -Dlectern.diagrams.browser.";
  }

  /** Reads the driver's answers as they come. */
  private static final class Answers {

    private final Path folder;
    private final boolean[] answered;
    private final DrawingSink sink;
    private String workshop = "";

    Answers(Path folder, int expected, DrawingSink sink) {
      this.folder = folder;
      this.answered = new boolean[expected];
      this.sink = sink;
    }

    int missing() {
      int missing = 0;
      for (boolean one : answered) {
        missing += one ? 0 : 1;
      }
      return missing;
    }

    void take(String line) {
      Map<String, String> fields = fields(line);
      String browser = fields.get("browser");
      if (browser != null) {
        workshop = MermaidInstallation.workshop(browser);
        return;
      }
      int index = number(fields.get("index"), -1);
      if (index < 0 || index >= answered.length || answered[index]) {
        throw new ToolException("The driver said what nobody asked: " + line);
      }
      answered[index] = true;
      sink.take(index, drawing(index, fields));
    }

    private Drawing drawing(int index, Map<String, String> fields) {
      String message = fields.get("message");
      if (message != null) {
        return MermaidMessage.refusal(
            message, number(fields.get("line"), 0), number(fields.get("column"), 0));
      }
      try {
        return new Drawing.Drawn(Files.readString(folder.resolve(index + ".svg")), workshop);
      } catch (IOException e) {
        return new Drawing.Refused("The drawing could not be read: " + e, 0, 0);
      }
    }

    private static int number(@Nullable String text, int otherwise) {
      return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** The fields of an object without objects in it. */
    private static Map<String, String> fields(String line) {
      Map<String, String> fields = new HashMap<>();
      try (JsonParser json = JSON.createParser(line)) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
          throw new ToolException("The driver did not answer in JSON: " + line);
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          fields.put(name, json.getText());
        }
        return fields;
      } catch (IOException e) {
        throw new ToolException("The driver did not answer in JSON: " + line, e);
      }
    }
  }
}
