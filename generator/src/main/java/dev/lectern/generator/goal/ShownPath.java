package dev.lectern.generator.goal;

import java.nio.file.Path;

/**
 * Shows paths as short as a reader can use them: relative to a folder, with {@code /} between the
 * names on every system, and {@code .} for the folder itself.
 *
 * @param base the folder, absolute and normalised
 */
public record ShownPath(Path base) {

  public ShownPath {
    if (!base.isAbsolute()) {
      throw new IllegalArgumentException("not absolute: " + base);
    }
    base = base.normalize();
  }

  /** A path as it is shown; as a whole if it is on another drive of Windows. */
  public String of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean sameDrive = base.getRoot().equals(absolute.getRoot());
    String shown = (sameDrive ? base.relativize(absolute) : absolute).toString();
    String separator = base.getFileSystem().getSeparator();
    return shown.isEmpty() ? "." : shown.replace(separator, "/");
  }
}
