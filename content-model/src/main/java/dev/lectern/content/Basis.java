package dev.lectern.content;

import java.util.List;

/**
 * Who vouches for a number that an author gives: nobody, a source, or a figure of the entry, which
 * has a basis of its own.
 *
 * @param figure the id of the figure that gives the number; empty if it was typed
 * @param sources where a typed number was read; empty if it is assumed, or a figure's
 */
public record Basis(String figure, List<Source> sources) {

  /** Typed, and nobody says so but the author. */
  public static final Basis ASSUMED = new Basis("", List.of());

  public Basis {
    sources = List.copyOf(sources);
  }

  public static Basis ofFigure(String id) {
    return new Basis(id, List.of());
  }

  public static Basis read(List<Source> sources) {
    return new Basis("", sources);
  }

  /** Whether the number was typed where it stands. */
  public boolean isTyped() {
    return figure.isEmpty();
  }

  /** Whether nobody says so but the author. */
  public boolean isAssumed() {
    return isTyped() && sources.isEmpty();
  }
}
