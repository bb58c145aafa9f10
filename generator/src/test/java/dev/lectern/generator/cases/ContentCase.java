package dev.lectern.generator.cases;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.report.ConsoleReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder {@code src/test/resources/cases/<name>}: {@code content}, laid over the content of the
 * case {@code valid}, and {@code diagnostics.txt}, what is said about the two together. An empty
 * file {@code <path>.deleted} takes a file, or a folder, of the valid content away.
 */
public record ContentCase(Path folder) {

  static final Path ALL = Path.of("src", "test", "resources", "cases");

  private static final String DELETED = ".deleted";

  public static ContentCase named(String name) {
    return new ContentCase(ALL.resolve(name));
  }

  /** Every case there is, by name. */
  static List<ContentCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(ContentCase::new).toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  Path expectedDiagnostics() {
    return folder.resolve("diagnostics.txt");
  }

  /** Makes the content in an empty folder, and says what the model has to say about it. */
  Outcome<ValidContent> validate(Path empty) throws IOException {
    return validate(empty, SeverityPolicy.AS_DESCRIBED);
  }

  /** The same, as strictly as a build asks for. */
  Outcome<ValidContent> validate(Path empty, SeverityPolicy policy) throws IOException {
    named("valid").lay(empty);
    lay(empty);
    return new Lectern(policy).validate(empty);
  }

  /** Puts the case's own files into a folder, over what is there. */
  public void lay(Path target) throws IOException {
    layOver(target, folder.resolve("content"));
  }

  public static String report(List<Diagnostic> diagnostics) {
    return new ConsoleReport("", false, Integer.MAX_VALUE).render(diagnostics);
  }

  private static void layOver(Path target, Path layer) throws IOException {
    try (Stream<Path> files = Files.walk(layer)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = layer.relativize(file).toString();
        if (path.endsWith(DELETED)) {
          delete(target.resolve(path.substring(0, path.length() - DELETED.length())));
        } else {
          Files.createDirectories(target.resolve(path).getParent());
          Files.write(target.resolve(path), Files.readAllBytes(file));
        }
      }
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> below = Files.walk(path)) {
      below
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(
              each -> {
                try {
                  Files.delete(each);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
