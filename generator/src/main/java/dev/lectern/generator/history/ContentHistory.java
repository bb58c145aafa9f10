package dev.lectern.generator.history;

import dev.lectern.content.source.SourcePath;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how the content came to be what it is. What is not known is left out: a date
 * that may be wrong is worse than none.
 *
 * @param checkout the commit that holds the content as it was read; absent if there is none, or if
 *     the content differs from it
 * @param changes the last commit that changed a file, by the file's path; only of files that are as
 *     that commit left them
 * @param gap why something is left out and what to do about it, one sentence or several for people;
 *     empty if all is known, or if nothing could be expected
 */
public record ContentHistory(
    @Nullable Commit checkout, Map<SourcePath, Commit> changes, String gap) {

  /** Of content that is in no repository. */
  public static final ContentHistory UNKNOWN = new ContentHistory(null, Map.of(), "");

  public ContentHistory {
    changes = new TreeMap<>(changes);
  }

  /** The last commit that changed a file. */
  public Optional<Commit> change(SourcePath file) {
    return Optional.ofNullable(changes.get(file));
  }
}
