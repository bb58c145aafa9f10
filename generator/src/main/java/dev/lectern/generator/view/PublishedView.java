package dev.lectern.generator.view;

import java.util.List;

/**
 * A real system.
 *
 * @param system its name
 * @param claim what is known of it
 * @param sources where that was read
 */
public record PublishedView(String system, Html claim, List<SourceView> sources) {

  public PublishedView {
    sources = List.copyOf(sources);
  }
}
