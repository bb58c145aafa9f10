package dev.lectern.generator.goal;

import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A published folder and what belongs into it.
 *
 * @param folder its place
 * @param files what the content gives for it
 * @param exclusive whether nobody else has business there
 */
record Publication(Path folder, List<RenderedFile> files, boolean exclusive) {

  Publication {
    files = List.copyOf(files);
  }

  OutputFolder output() {
    return new OutputFolder(folder);
  }
}
