package dev.lectern.generator.diagram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.TemporaryFolder;
import dev.lectern.generator.svg.MermaidSvg;
import dev.lectern.generator.svg.MermaidTheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code run.sh} needs of the generator; in this package, for the settings that only the
 * package knows.
 *
 * <pre>
 * prepare &lt;folder&gt;                    what mmdc must be run with to draw the same
 * draw &lt;sources&gt; &lt;pictures&gt;            draws, prints the milliseconds that it took
 * normalise &lt;SVGs&gt; &lt;pictures&gt;         as they would be stored
 * </pre>
 */
final class DiagramBenchmark {

  private static final Executables EXECUTABLES = Executables.ofThisMachine();

  private DiagramBenchmark() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "prepare" -> prepare(Path.of(args[1]));
      case "draw" -> draw(Path.of(args[1]), Path.of(args[2]));
      case "normalise" -> normalise(Path.of(args[1]), Path.of(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static MermaidInstallation installation() {
    Path home = Path.of(System.getProperty("user.home"), ".cache", "lectern");
    MermaidInstallation.Found found =
        MermaidInstallation.find(new MermaidInstallation.Places(home, "", EXECUTABLES));
    return found
        .installation()
        .orElseThrow(() -> new IllegalStateException(String.join(" ", found.missing())));
  }

  /**
   * Writes mermaid.json, puppeteer.json, a file "environment" with variables, and "mmdc". What
   * makes the browser start faster, and changes no picture, is in hastened.json only: it is ours.
   */
  private static void prepare(Path folder) throws IOException {
    MermaidInstallation installation = installation();
    Files.createDirectories(folder);
    TemporaryFolder run = TemporaryFolder.createIn(folder, "home-");
    Files.writeString(folder.resolve("mermaid.json"), MermaidTheme.configuration());
    Files.writeString(
        folder.resolve("environment"),
        installation.environment(run, EXECUTABLES).entrySet().stream()
            .filter(variable -> !variable.getKey().equals("LECTERN_TEMPORARY_FOLDER"))
            .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
            .collect(Collectors.joining()));
    List<String> ours = MermaidInstallation.browserArguments();
    browser(folder.resolve("hastened.json"), installation, ours);
    List<String> same = ours.stream().filter(a -> !a.startsWith("--disable-features=")).toList();
    browser(folder.resolve("puppeteer.json"), installation, same);
    Path bin = installation.folder().resolve("node_modules").resolve(".bin");
    Files.createSymbolicLink(folder.resolve("mmdc"), bin.resolve("mmdc"));
    Files.createSymbolicLink(folder.resolve("packages"), bin.resolveSibling("."));
  }

  private static void browser(Path file, MermaidInstallation installation, List<String> arguments)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
      json.writeStartObject();
      json.writeStringField("executablePath", installation.browser().toString());
      json.writeArrayFieldStart("args");
      for (String argument : arguments) {
        json.writeString(argument);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void draw(Path sources, Path pictures) throws IOException {
    List<Path> files = files(sources, ".mmd");
    List<String> texts = files.stream().map(DiagramBenchmark::read).toList();
    DiagramRenderer renderer =
        new MermaidDriver(
            installation(),
            new MermaidSettings(MermaidTheme.configuration(), Duration.ofSeconds(30)),
            EXECUTABLES);
    Map<Integer, Drawing> drawn = new TreeMap<>();
    long start = System.nanoTime();
    renderer.draw(texts, drawn::put);
    System.out.println((System.nanoTime() - start) / 1_000_000);
    for (int i = 0; i < files.size(); i++) {
      if (!(drawn.get(i) instanceof Drawing.Drawn good)) {
        throw new IllegalStateException(files.get(i) + ": " + drawn.get(i));
      }
      write(pictures, files.get(i), ".mmd", good.svg());
    }
  }

  private static void normalise(Path svgs, Path pictures) throws IOException {
    for (Path file : files(svgs, ".svg")) {
      write(pictures, file, ".svg", read(file));
    }
  }

  private static void write(Path pictures, Path file, String ending, String svg)
      throws IOException {
    String normal =
        MermaidSvg.normalise(svg)
            .fold(
                picture -> picture.text(),
                reason -> {
                  throw new IllegalStateException(file + ": " + reason);
                });
    String name = file.getFileName().toString().replace(ending, ".svg");
    Files.writeString(Files.createDirectories(pictures).resolve(name), normal);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
