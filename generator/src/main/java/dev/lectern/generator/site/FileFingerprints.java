package dev.lectern.generator.site;

import dev.lectern.content.source.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The fingerprints of content files, each made once: pages tell of their own files, and many of
 * all. Those of files that nobody reads any more are forgotten. Safe for use from many threads.
 */
final class FileFingerprints {

  /** A text is equal to itself alone. */
  private final Map<SourceText, ContentFingerprint> known =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** That of files together. */
  ContentFingerprint of(List<SourceText> files) {
    return ContentFingerprint.of(files, this::of);
  }

  private ContentFingerprint of(SourceText file) {
    ContentFingerprint before = known.get(file);
    if (before != null) {
      return before;
    }
    ContentFingerprint made = ContentFingerprint.of(file); // others need not wait for it
    known.put(file, made);
    return made;
  }
}
