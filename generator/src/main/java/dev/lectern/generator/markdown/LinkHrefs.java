package dev.lectern.generator.markdown;

import dev.lectern.content.Link;
import java.util.Optional;

/** What a link becomes at one place of the output. */
@FunctionalInterface
public interface LinkHrefs {

  /**
   * The URL for a target, relative to the file that is being written; nothing if the target is not
   * there, and the link shall be plain text.
   */
  Optional<String> href(Link.Target target);
}
