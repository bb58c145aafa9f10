package dev.lectern.generator.diagram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.Invocation;
import dev.lectern.generator.process.TemporaryFolder;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.process.ToolResult;
import dev.lectern.generator.process.ToolRunner;
import dev.lectern.generator.process.ToolTookTooLongException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws with the Mermaid CLI itself: one {@code mmdc} over all diagrams, which loads Mermaid anew
 * for each and ends at the first bad one without naming it. The slow way, for a machine on which
 * the driver does not run.
 */
public final class MermaidCli implements DiagramRenderer {

  /** After so many in a row that took too long, it is not the diagrams. */
  private static final int PATIENCE = 2;

  /** A line that ends the block for {@code mmdc}, though not for Markdown; or begins one. */
  private static final Pattern FENCE = Pattern.compile("(?m)(```|:::)[^\\S\\n]*$|^\\s*[`:]{3}");

  /** What {@code mmdc} says when it did not come as far as the diagram. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "Failed to launch the browser|Could not find Chrome|Browser was not found"
              + "|Running as root without --no-sandbox|WS endpoint|Connection closed"
              + "|Cannot find (module|package)|Protocol error|Target closed|ERR_MODULE_NOT_FOUND"
              + "|ENOSPC|EACCES|ENOENT|No such file");

  private final MermaidInstallation installation;
  private final MermaidSettings settings;
  private final Executables executables;

  public MermaidCli(
      MermaidInstallation installation, MermaidSettings settings, Executables executables) {
    this.installation = installation;
    this.settings = settings;
    this.executables = executables;
  }

  @Override
  public void draw(List<String> sources, DrawingSink sink) {
    List<Integer> together = new ArrayList<>();
    List<List<Integer>> batches = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      if (FENCE.matcher(sources.get(i)).find()) {
        batches.add(List.of(i));
      } else {
        together.add(i);
      }
    }
    if (!together.isEmpty()) {
      batches.add(0, together);
    }
    if (!batches.isEmpty()) {
      String workshop = MermaidInstallation.workshop(browserVersion());
      batches.forEach(batch -> draw(sources, batch, workshop, sink));
    }
  }

  /** Runs {@code mmdc} over a batch, and again over what is left behind each bad diagram. */
  private void draw(List<String> sources, List<Integer> batch, String workshop, DrawingSink sink) {
    int late = 0;
    List<Integer> left = batch;
    while (!left.isEmpty()) {
      Round round = round(left.stream().map(sources::get).toList());
      for (int i = 0; i < round.svgs().size(); i++) {
        sink.take(left.get(i), new Drawing.Drawn(round.svgs().get(i), workshop));
      }
      int done = round.svgs().size();
      if (done < left.size()) {
        late = round.late() && done == 0 ? late + 1 : 0;
        if (late >= PATIENCE) {
          throw new ToolException(
              "The Mermaid CLI drew nothing within "
                  + settings.each().plus(settings.start()).toSeconds()
                  + " s, several times.\nCheck that the browser "
                  + installation.browser()
                  + " starts; name another one with -Dlectern.diagrams.browser.");
        }
        sink.take(left.get(done), round.refusal());
        done++;
      }
      left = left.subList(done, left.size());
    }
  }

  /**
   * One run of {@code mmdc}.
   *
   * @param svgs what it drew before it came to a bad diagram
   * @param refusal what it said of that one, if it came to one
   * @param late whether it was ended for taking too long
   */
  private record Round(List<String> svgs, Drawing.Refused refusal, boolean late) {}

  private Round round(List<String> sources) {
    try (TemporaryFolder run = TemporaryFolder.create("lectern-")) {
      Path drawn = run.folder("drawn");
      boolean markdown = sources.size() > 1;
      Path input =
          markdown ? run.write("all.md", markdown(sources)) : run.write("one.mmd", sources.get(0));
      ToolResult result;
      try {
        result = ToolRunner.run(invocation(run, input, drawn, sources.size()), line -> {});
      } catch (ToolTookTooLongException e) {
        return new Round(svgs(drawn, sources.size(), markdown), tooLate(), true);
      }
      List<String> svgs = svgs(drawn, sources.size(), markdown);
      refuseMachine(result, svgs.size() < sources.size());
      Drawing.Refused refusal = MermaidMessage.refusal(result.errors(), 0, 0);
      return new Round(svgs, markdown ? lineUp(refusal) : refusal, false);
    }
  }

  /** In Markdown, {@code mmdc} takes the end of the fence's line for the first line. */
  private static Drawing.Refused lineUp(Drawing.Refused refusal) {
    return new Drawing.Refused(
        refusal.message(), Math.max(0, refusal.line() - 1), refusal.column());
  }

  private Drawing.Refused tooLate() {
    return new Drawing.Refused(
        "It was not drawn within " + settings.each().toSeconds() + " s.", 0, 0);
  }

  /** The drawings up to the first that is missing: what follows it may not be whole. */
  private static List<String> svgs(Path folder, int diagrams, boolean markdown) {
    List<String> svgs = new ArrayList<>();
    for (int i = 1; i <= diagrams; i++) {
      Path file = folder.resolve(markdown ? "d-" + i + ".svg" : "d.svg");
      try {
        if (!Files.isRegularFile(file)) {
          break;
        }
        svgs.add(Files.readString(file));
      } catch (IOException e) {
        break;
      }
    }
    return svgs;
  }

  private void refuseMachine(ToolResult result, boolean incomplete) {
    if (incomplete && (result.exitCode() > 1 || MACHINE.matcher(result.errors()).find())) {
      throw new ToolException(
          "The Mermaid CLI could not draw with the browser "
              + installation.browser()
              + " (exit code "
              + result.exitCode()
              + "): "
              + result.failureReason()
              + "\nCheck that the browser starts; name another one with"
              + " -Dlectern.diagrams.browser.");
    }
  }

  private static String markdown(List<String> sources) {
    return sources.stream()
        .map(source -> "```mermaid\n" + source.stripTrailing() + "\n```\n")
        .collect(Collectors.joining("\n"));
  }

  private Invocation invocation(TemporaryFolder run, Path input, Path drawn, int diagrams) {
    Path folder = installation.folder();
    Path configuration = run.write("mermaid.json", settings.configuration());
    Path browser = run.write("puppeteer.json", browserConfiguration(run));
    Duration each = settings.each();
    Path script = folder.resolve("node_modules").resolve(MermaidLock.CLI).resolve("src/cli.js");
    List<String> command = new ArrayList<>(installation.nodeCommand(run));
    command.add(script.toString());
    command.addAll(List.of("--jobs", "1", "--backgroundColor", "transparent"));
    command.addAll(List.of("--width", String.valueOf(MermaidSettings.PAGE_WIDTH)));
    command.addAll(List.of("--configFile", configuration.toString()));
    command.addAll(List.of("--puppeteerConfigFile", browser.toString()));
    command.addAll(List.of("--input", input.toString()));
    command.addAll(List.of("--output", drawn.resolve("d.svg").toString()));
    return new Invocation(
        command,
        run.path(),
        installation.environment(run, executables),
        settings.start().plus(each.multipliedBy(diagrams)),
        settings.start().plus(each));
  }

  private String browserConfiguration(TemporaryFolder run) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("executablePath", installation.browser().toString());
      json.writeBooleanField("headless", true);
      json.writeBooleanField("pipe", true);
      json.writeStringField("userDataDir", run.path().resolve("profile").toString());
      json.writeArrayFieldStart("args");
      for (String argument : MermaidInstallation.browserArguments()) {
        json.writeString(argument);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return text.toString();
  }

  /** As the driver tells it: {@code Chrome/156.0.8078.79}. */
  private String browserVersion() {
    if (Executables.isWindows()) {
      return "Chrome"; // it would open a window
    }
    try (TemporaryFolder run = TemporaryFolder.create("lectern-")) {
      ToolResult result =
          ToolRunner.run(
              new Invocation(
                  List.of(installation.browser().toString(), "--version"),
                  run.path(),
                  installation.environment(run, executables),
                  settings.start()),
              line -> {});
      return Pattern.compile("\\d+(\\.\\d+){3}")
          .matcher(result.output())
          .results()
          .findFirst()
          .map(version -> "Chrome/" + version.group())
          .orElse("Chrome");
    }
  }
}
