package dev.lectern.generator.record;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a build is made by: other code, or another Java, may make something else. */
public final class RunningCode {

  private RunningCode() {}

  /**
   * The Java that runs, and the jars and folders that a class and what it uses come from, each as
   * it looks from outside.
   *
   * @throws IOException if they cannot be looked at
   */
  public static String of(Class<?> part) throws IOException {
    StringBuilder text = new StringBuilder("java ").append(System.getProperty("java.version"));
    text.append('\n');
    InputFiles.of(places(part))
        .files()
        .forEach(
            (path, seen) ->
                text.append(path)
                    .append(' ')
                    .append(seen.size())
                    .append(' ')
                    .append(seen.modified())
                    .append('\n'));
    return text.toString();
  }

  /** Maven gives a plugin a loader of its own, which knows its jars. */
  private static List<Path> places(Class<?> part) throws IOException {
    if (part.getClassLoader() instanceof URLClassLoader loader) {
      List<Path> places = new ArrayList<>();
      for (URL url : loader.getURLs()) {
        try {
          places.add(Path.of(url.toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
          throw new IOException("no file: " + url, e);
        }
      }
      return places;
    }
    return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .filter(place -> !place.isEmpty())
        .map(place -> Path.of(place).toAbsolutePath())
        .toList();
  }
}
