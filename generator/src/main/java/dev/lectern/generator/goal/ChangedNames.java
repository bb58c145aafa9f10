package dev.lectern.generator.goal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The files that have changed, in as many words as fit on a line. */
final class ChangedNames {

  private static final int MOST = 3;

  private ChangedNames() {}

  /**
   * {@code patterns/online.md, skill.md}.
   *
   * @param changed files in the folder; none if it is not known which
   * @param folder its real path
   * @param all what stands for all of it
   */
  static String of(List<Path> changed, Path folder, String all) {
    if (changed.isEmpty()) {
      return all;
    }
    String named =
        changed.stream()
            .limit(MOST)
            .map(file -> new ShownPath(folder).of(file))
            .collect(Collectors.joining(", "));
    int more = changed.size() - MOST;
    return more > 0 ? named + " and " + more + " more" : named;
  }
}
