package dev.lectern.content.validate;

import dev.lectern.content.resolve.ResolvedContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last valid content, for whoever validates the same again and again. For one thread. */
public final class RememberedContent {

  private final boolean keeps;
  private @Nullable ValidContent last;

  private RememberedContent(boolean keeps) {
    this.keeps = keeps;
  }

  /** One that keeps a content. */
  public static RememberedContent keeping() {
    return new RememberedContent(true);
  }

  /** One that keeps nothing. */
  public static RememberedContent none() {
    return new RememberedContent(false);
  }

  /**
   * One that keeps nothing, and knows what was made already: for another thread.
   *
   * @param made what to begin with; empty for nothing
   */
  public static RememberedContent knowing(Optional<ValidContent> made) {
    RememberedContent known = new RememberedContent(false);
    known.last = made.orElse(null);
    return known;
  }

  /** The valid content that is made of a resolved one. */
  ValidContent of(ResolvedContent content) {
    ValidContent made = ValidContent.of(content, last);
    last = keeps ? made : null;
    return made;
  }
}
