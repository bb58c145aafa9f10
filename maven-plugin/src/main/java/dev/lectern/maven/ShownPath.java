package dev.lectern.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;

/**
 * Shows paths as short as a reader can use them: relative to a folder, with {@code /} between the
 * names on every system, and {@code .} for the folder itself.
 *
 * @param base the folder, absolute and normalised
 */
record ShownPath(Path base) {

  ShownPath {
    if (!base.isAbsolute()) {
      throw new IllegalArgumentException("not absolute: " + base);
    }
    base = base.normalize();
  }

  /** Relative to the folder of the POM that the build was started on. */
  static ShownPath below(MavenSession session) {
    return new ShownPath(Path.of(session.getExecutionRootDirectory()).toAbsolutePath());
  }

  /** A path as it is shown; as a whole if it is on another drive of Windows. */
  String of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean sameDrive = base.getRoot().equals(absolute.getRoot());
    String shown = (sameDrive ? base.relativize(absolute) : absolute).toString();
    String separator = base.getFileSystem().getSeparator();
    return shown.isEmpty() ? "." : shown.replace(separator, "/");
  }
}
