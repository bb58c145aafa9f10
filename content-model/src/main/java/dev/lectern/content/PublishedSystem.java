package dev.lectern.content;

import java.util.List;

/**
 * A real system that has been written about.
 *
 * @param system its name
 * @param claim what is known of it
 * @param sources where that was read, not empty
 */
public record PublishedSystem(String system, Text claim, List<Source> sources) {

  public PublishedSystem {
    sources = List.copyOf(sources);
  }
}
