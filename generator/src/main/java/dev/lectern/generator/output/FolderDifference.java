package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.util.List;

/**
 * How a published folder differs from what would be published now. Each list is sorted by path.
 *
 * @param missing planned files of which nothing is on the disk
 * @param changed planned files at whose place is something else: other bytes, a folder, a link, or
 *     a file where one of their folders should be
 * @param stale files that an earlier publication wrote, that are still there and no longer planned
 * @param foreign other files and links in the folder, with {@code /} between their names; not
 *     output paths, for they may have any name that the disk allows
 */
public record FolderDifference(
    List<OutputPath> missing,
    List<OutputPath> changed,
    List<OutputPath> stale,
    List<String> foreign) {

  public FolderDifference {
    missing = missing.stream().sorted().toList();
    changed = changed.stream().sorted().toList();
    stale = stale.stream().sorted().toList();
    foreign = foreign.stream().sorted().toList();
  }

  /** Whether every planned file is there and nothing stale is; foreign files do not matter. */
  public boolean isUpToDate() {
    return missing.isEmpty() && changed.isEmpty() && stale.isEmpty();
  }
}
