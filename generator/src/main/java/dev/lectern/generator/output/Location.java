package dev.lectern.generator.output;

import java.nio.file.Path;

/**
 * Where a published folder is, and what belongs to it beside it.
 *
 * @param folder the published folder: absolute, normalised, not the root of a file system
 */
record Location(Path folder) {

  Location {
    if (!folder.isAbsolute() || folder.getNameCount() == 0) {
      throw new IllegalArgumentException("not a folder to publish into: " + folder);
    }
  }

  Path parent() {
    return Disk.parent(folder);
  }

  String name() {
    return folder.getFileName().toString();
  }

  /**
   * For {@code site} it is {@code .site.lectern-manifest}. A folder that is hidden already gets no
   * second dot: {@code .plugin.lectern-manifest} for {@code .plugin}; so {@code plugin} and {@code
   * .plugin} cannot both be published into one folder.
   */
  Path manifest() {
    return beside("lectern-manifest");
  }

  /** What a build leaves of itself for the next: {@code .site.lectern-record}. */
  Path record() {
    return beside("lectern-record");
  }

  /** What a build keeps of what it made, {@code .site.lectern-cache}. */
  Path cache() {
    return beside("lectern-cache");
  }

  /** What a run locks while it writes: {@code .site.lectern-lock}. */
  Path lock() {
    return beside("lectern-lock");
  }

  private Path beside(String ending) {
    String dot = name().startsWith(".") ? "" : ".";
    return parent().resolve(dot + name() + "." + ending);
  }
}
