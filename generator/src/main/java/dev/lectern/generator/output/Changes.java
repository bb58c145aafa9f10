package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.util.List;

/**
 * What a publication will do to the disk, once nothing is in its way. Each list is sorted by path.
 *
 * @param write files that are not there, or have other bytes
 * @param unchanged files that have their bytes already
 * @param remove files that an earlier publication wrote, that are there and no longer planned
 */
record Changes(List<RenderedFile> write, List<OutputPath> unchanged, List<OutputPath> remove) {

  Changes {
    write = List.copyOf(write);
    unchanged = List.copyOf(unchanged);
    remove = List.copyOf(remove);
  }

  boolean isEmpty() {
    return write.isEmpty() && remove.isEmpty();
  }

  WriteReport report() {
    return new WriteReport(write.stream().map(RenderedFile::path).toList(), unchanged, remove);
  }
}
