package dev.lectern.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of a command that was typed in a folder.
 *
 * @param exit the exit code
 */
public record Typed(int exit, String output, String errors) {

  private static final Path GOOD = Path.of("..", "maven-plugin", "src", "it", "good", "src");

  /** A folder with content, its diagrams drawn, where a project has them. */
  public static void putGoodContentInto(Path folder) {
    try (Stream<Path> files = Files.walk(GOOD)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve("src").resolve(GOOD.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each file below a folder says, by its path from there. */
  public static SortedMap<String, String> texts(Path top) throws IOException {
    SortedMap<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(top.relativize(file).toString(), Files.readString(file));
      }
    }
    return all;
  }

  static Typed in(Path folder, String... arguments) {
    return in(folder, false, Map.of(), arguments);
  }

  /**
   * @param seen whether a terminal shows both streams
   */
  static Typed in(Path folder, boolean seen, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            seen,
            seen,
            folder,
            name -> environment.getOrDefault(name, ""));
    int exit = new CommandLineRun(terminal).run(List.of(arguments));
    return new Typed(
        exit, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }
}
