package dev.lectern.generator.diagram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.Invocation;
import dev.lectern.generator.process.RunningTool;
import dev.lectern.generator.process.TemporaryFolder;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.process.ToolResult;
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

  /** The folder of the pictures, in that of the run. */
  private static final String DRAWN = "drawn";

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
  private @Nullable Session prepared;

  public MermaidDriver(
      MermaidInstallation installation, MermaidSettings settings, Executables executables) {
    this.installation = installation;
    this.settings = settings;
    this.executables = executables;
  }

  @Override
  public void prepare() {
    if (prepared == null) {
      prepared = new Session(0, (index, drawing) -> {});
    }
  }

  @Override
  public void draw(List<String> sources, DrawingSink sink) {
    Session ready = prepared;
    prepared = null;
    try (Session session = sources.isEmpty() ? ready : session(ready, sources.size(), sink)) {
      if (session != null) {
        session.draw(sources, sink);
      }
    }
  }

  private Session session(@Nullable Session ready, int diagrams, DrawingSink sink) {
    return ready != null ? ready : new Session(diagrams, sink);
  }

  @Override
  public void close() {
    Session ready = prepared;
    prepared = null;
    if (ready != null) {
      ready.close();
    }
  }

  /** The driver, started: it opens the browser, and waits for the list of diagrams. */
  private final class Session implements AutoCloseable {

    private final TemporaryFolder run = TemporaryFolder.create("lectern-");
    private final Answers answers = new Answers(run.path().resolve(DRAWN));
    private final RunningTool tool;

    /**
     * @param expected how many diagrams there will be; 0 if that is not known yet
     */
    Session(int expected, DrawingSink sink) {
      answers.expect(expected, sink);
      try {
        this.tool = RunningTool.start(invocation(run, expected), answers::take);
      } catch (ToolException e) {
        run.close();
        throw e;
      }
    }

    void draw(List<String> sources, DrawingSink sink) {
      if (sources.isEmpty()) {
        return;
      }
      List<String> files = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        files.add(run.write(i + ".mmd", sources.get(i)).toString());
      }
      answers.expect(sources.size(), sink);
      tool.say(list(files));
      ToolResult result = tool.await(silence().multipliedBy(sources.size() + 1L));
      if (result.exitCode() != 0 || answers.missing() > 0) {
        throw new ToolException(failure(result, answers.missing()));
      }
    }

    @Override
    public void close() {
      tool.close();
      run.close();
    }
  }

  /**
   * A diagram that takes too long costs a start of another browser; the driver counts both itself.
   */
  private Duration silence() {
    return settings.each().plus(settings.start()).plus(MARGIN);
  }

  private Invocation invocation(TemporaryFolder run, int expected) {
    Path job = run.write("job.json", job(run, expected));
    List<String> command = new ArrayList<>(installation.nodeCommand(run));
    command.add(run.write("driver.mjs", MermaidLock.text("driver.mjs")).toString());
    command.add(job.toString());
    return new Invocation(
        command, run.path(), installation.environment(run, executables), silence(), silence());
  }

  private static String list(List<String> files) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (String file : files) {
        json.writeString(file);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return text.toString();
  }

  private String job(TemporaryFolder run, int expected) {
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
      json.writeNumberField("expected", expected);
      json.writeStringField("output", run.folder(DRAWN).toString());
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
    private boolean[] answered = {};
    private DrawingSink sink = (index, drawing) -> {};
    private String workshop = "";

    Answers(Path folder) {
      this.folder = folder;
    }

    /** Takes answers for so many diagrams, from now on; a second time, it does not begin anew. */
    synchronized void expect(int diagrams, DrawingSink taker) {
      if (answered.length == 0) {
        answered = new boolean[diagrams];
        sink = taker;
      }
    }

    synchronized int missing() {
      int missing = 0;
      for (boolean one : answered) {
        missing += one ? 0 : 1;
      }
      return missing;
    }

    synchronized void take(String line) {
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
