package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.util.List;

/**
 * What a publication did. Each list is sorted by path; no path is in two of them.
 *
 * @param written files that were created or got new bytes
 * @param unchanged planned files that had their bytes already and were not touched
 * @param removed files of an earlier publication that are no longer planned and were deleted
 */
public record WriteReport(
    List<OutputPath> written, List<OutputPath> unchanged, List<OutputPath> removed) {

  public WriteReport {
    written = written.stream().sorted().toList();
    unchanged = unchanged.stream().sorted().toList();
    removed = removed.stream().sorted().toList();
  }

  /** Whether any published file was created, changed or deleted. */
  public boolean changedAnything() {
    return !written.isEmpty() || !removed.isEmpty();
  }

  /** The counts in one line: {@code 3 written, 120 unchanged, 1 removed}. */
  public String summary() {
    return written.size()
        + " written, "
        + unchanged.size()
        + " unchanged, "
        + removed.size()
        + " removed";
  }
}
