package dev.lectern.generator.goal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The folder that a report's reader takes files to be relative to: the checked-out repository. */
final class SourceRoot {

  private SourceRoot() {}

  /**
   * The folder that was given; otherwise the one that GitHub Actions or GitLab CI has checked out,
   * if the content is below it; otherwise the folder that the build was started in.
   */
  static ShownPath of(
      UnaryOperator<String> environment, ShownPath started, Optional<Path> given, Path content) {
    if (given.isPresent()) {
      return new ShownPath(given.get().toAbsolutePath());
    }
    return Stream.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
        .map(environment)
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
        .filter(content.toAbsolutePath().normalize()::startsWith)
        .findFirst()
        .map(ShownPath::new)
        .orElse(started);
  }
}
