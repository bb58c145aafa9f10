package dev.lectern.generator.record;

import dev.lectern.generator.output.RenderedFile;
import java.util.function.UnaryOperator;

/**
 * Where the files of a site go.
 *
 * @param kept what the last build published, which is not made again of the same
 * @param early gets a page or its twin as soon as it is made, and gives back the same file; it may
 *     have taken its bytes to the disk. Safe for use from many threads
 */
public record SiteOutput(KeptFiles kept, UnaryOperator<RenderedFile> early) {

  /** Nothing is known of what is published, and all files stay in memory. */
  public static final SiteOutput NONE = inMemory(KeptFiles.none());

  /** All files that are made stay in memory. */
  public static SiteOutput inMemory(KeptFiles kept) {
    return new SiteOutput(kept, UnaryOperator.identity());
  }
}
