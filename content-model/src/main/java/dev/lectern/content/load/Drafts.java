package dev.lectern.content.load;

import dev.lectern.content.source.SourcePath;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that are read in place of those of files, as an editor has them before they are saved.
 *
 * @param texts by the path of the file, which must be there
 */
public record Drafts(Map<SourcePath, String> texts) {

  /** Everything is read from the disk. */
  public static final Drafts NONE = new Drafts(Map.of());

  public Drafts {
    texts = Map.copyOf(texts);
  }

  Optional<String> of(SourcePath path) {
    return Optional.ofNullable(texts.get(path));
  }
}
