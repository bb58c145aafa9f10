package dev.lectern.generator.history;

import dev.lectern.content.source.SourceText;
import java.nio.file.Path;
import java.util.List;

/** Where the history of content comes from: the port; tests answer by hand. */
@FunctionalInterface
public interface HistorySource {

  /** Knows nothing of any content. */
  HistorySource NONE = (folder, files) -> ContentHistory.UNKNOWN;

  /**
   * What is known of the content below a folder. Never fails: what cannot be known is left out.
   *
   * @param contentFolder the folder that holds {@code skill.md}
   * @param files the files below it as they were read
   */
  ContentHistory of(Path contentFolder, List<SourceText> files);
}
