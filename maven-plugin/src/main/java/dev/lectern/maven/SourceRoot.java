package dev.lectern.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/** The folder that a report's reader takes files to be relative to: the checked-out repository. */
final class SourceRoot {

  private SourceRoot() {}

  /**
   * The folder that was given; otherwise the one that GitHub Actions or GitLab CI has checked out,
   * if the content is below it; otherwise the folder that the build was started in.
   */
  static ShownPath of(MavenSession session, @Nullable File given, Path content) {
    if (given != null) {
      return new ShownPath(given.toPath().toAbsolutePath());
    }
    return Stream.of("env.GITHUB_WORKSPACE", "env.CI_PROJECT_DIR")
        .map(name -> session.getSystemProperties().getProperty(name, ""))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
        .filter(content.toAbsolutePath().normalize()::startsWith)
        .findFirst()
        .map(ShownPath::new)
        .orElseGet(() -> ShownPath.below(session));
  }
}
