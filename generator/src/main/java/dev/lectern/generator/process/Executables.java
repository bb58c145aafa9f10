package dev.lectern.generator.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds programs by name in the folders of the variable {@code PATH}, as a shell would.
 *
 * @param environment the variables to look in
 */
public record Executables(Map<String, String> environment) {

  public Executables {
    environment = Map.copyOf(environment);
  }

  /** The programs of this machine. */
  public static Executables ofThisMachine() {
    return new Executables(System.getenv());
  }

  /** The first program of one of these names; an absolute path is taken as it is. */
  public Optional<Path> find(List<String> names) {
    return names.stream().flatMap(name -> find(name).stream()).findFirst();
  }

  /** The first program of this name. */
  public Optional<Path> find(String name) {
    Path given = Path.of(name);
    if (given.isAbsolute()) {
      return executable(given);
    }
    for (String folder : path().split(Pattern.quote(File.pathSeparator))) {
      Optional<Path> found = folder.isEmpty() ? Optional.empty() : in(folder, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The folders that programs are looked for in, joined as on this system. */
  public String path() {
    return variable("PATH");
  }

  /** A variable, or an empty text. */
  public String variable(String name) {
    String value = environment.get(name);
    if (value != null) {
      return value;
    }
    // Windows calls it "Path", and takes both for the same.
    return environment.entrySet().stream()
        .filter(entry -> isWindows() && entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private Optional<Path> in(String folder, String name) {
    for (String ending : isWindows() ? List.of(".exe", ".cmd", ".bat") : List.of("")) {
      try {
        Optional<Path> found = executable(Path.of(folder, name + ending));
        if (found.isPresent()) {
          return found;
        }
      } catch (InvalidPathException e) {
        return Optional.empty(); // a folder in PATH that cannot be
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> executable(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file)
        ? Optional.of(file.toAbsolutePath())
        : Optional.empty();
  }

  /** Whether this machine runs Windows. */
  public static boolean isWindows() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  }
}
