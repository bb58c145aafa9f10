package dev.lectern.generator.diagram;

import java.util.Optional;

/**
 * Where diagrams are drawn that the store lacks. Asked only if one is missing, or surely will be.
 */
public interface Workshop {

  /** Who draws; nobody if something is missing on this machine. */
  Optional<DiagramRenderer> renderer();

  /** The same before it is known which diagrams are missing; nobody if that takes an effort. */
  default Optional<DiagramRenderer> rendererAtHand() {
    return Optional.empty();
  }

  /** If nobody draws: what is missing, and what to do about it, in full sentences. */
  String remedy();

  /** Told after each drawing. */
  default void drawn(int done, int all) {}
}
