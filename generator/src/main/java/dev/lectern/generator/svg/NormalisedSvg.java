package dev.lectern.generator.svg;

import java.util.List;

/**
 * A picture that passed {@link MermaidSvg#normalise}: having one is proof of it.
 *
 * <p>The text has a line for each element, attributes in a fixed order, numbers with at most two
 * decimals, no style sheet, no class, and no colour but the markers of {@link Tone}. Normalising it
 * again changes nothing.
 */
public final class NormalisedSvg {

  private final String text;
  private final List<String> nodes;

  NormalisedSvg(String text, List<String> nodes) {
    this.text = text;
    this.nodes = List.copyOf(nodes);
  }

  /** The whole file: lines end with {@code \n}, the last one too. */
  public String text() {
    return text;
  }

  /**
   * The diagram's nodes by the names that the author gave them, each once, in document order; empty
   * for the kinds whose pictures do not tell.
   */
  public List<String> nodes() {
    return nodes;
  }

  @Override
  public String toString() {
    return text;
  }
}
