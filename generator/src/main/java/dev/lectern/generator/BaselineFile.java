package dev.lectern.generator;

import dev.lectern.generator.lint.Baseline;
import dev.lectern.generator.output.OutputException;
import dev.lectern.generator.output.SingleFile;
import java.nio.file.Path;
import java.util.List;

/** A baseline on the disk. */
public final class BaselineFile {

  private final Path path;
  private final SingleFile file;

  public BaselineFile(Path path) {
    this.path = path;
    this.file = new SingleFile("baseline", path);
  }

  /**
   * What was accepted.
   *
   * @throws OutputException if the file is missing or no baseline
   */
  public Baseline read() {
    try {
      return Baseline.parse(
          file.read().orElseThrow(() -> new IllegalArgumentException("there is no such file")));
    } catch (IllegalArgumentException e) {
      throw new OutputException(
          "The baseline cannot be read.",
          List.of(path + ": " + e.getMessage()),
          "Write today's findings into it with -Dlectern.baseline.write, or leave -Dlectern.baseline"
              + " out.",
          e);
    }
  }

  /**
   * Accepts what a baseline accepts from now on.
   *
   * @return whether the file was written; not if it said so already
   * @throws OutputException if the disk does not let it
   */
  public boolean write(Baseline baseline) {
    return file.write(baseline.text());
  }
}
