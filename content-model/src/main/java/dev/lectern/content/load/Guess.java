package dev.lectern.content.load;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an author may have meant by a word that nobody knows.
 *
 * @param phrase {@code Did you mean "x"?} with a leading space, or nothing
 * @param slip what must have been meant, so that it can be written without asking; null if that is
 *     not beyond doubt
 */
public record Guess(String phrase, @Nullable String slip) {

  /** No idea. */
  public static final Guess NONE = new Guess("", null);

  /** What must have been meant; see {@link Slip}. */
  public Optional<String> meant() {
    return Optional.ofNullable(slip);
  }
}
