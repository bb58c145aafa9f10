package dev.lectern.generator.svg;

import java.util.Objects;
import java.util.function.Function;

/**
 * What became of a picture: it was accepted, or it was refused for a reason.
 *
 * <pre>{@code String page = MermaidSvg.normalise(svg).fold(NormalisedSvg::text, reason -> ...);}
 * </pre>
 *
 * @param <T> what an accepted picture became
 */
public sealed interface Verdict<T> {

  /** Goes the one way or the other. */
  <R> R fold(
      Function<? super T, ? extends R> accepted, Function<? super String, ? extends R> refused);

  /**
   * Accepted.
   *
   * @param value what the picture became
   */
  record Accepted<T>(T value) implements Verdict<T> {
    public Accepted {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted, Function<? super String, ? extends R> refused) {
      return accepted.apply(value);
    }
  }

  /**
   * Refused.
   *
   * @param reason one plain sentence for the diagram's author
   */
  record Refused<T>(String reason) implements Verdict<T> {
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> accepted, Function<? super String, ? extends R> refused) {
      return refused.apply(reason);
    }
  }
}
