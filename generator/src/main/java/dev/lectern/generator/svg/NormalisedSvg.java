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

  private final SvgElement root;
  private final String text;
  private final List<String> nodes;

  /**
   * @param root clean, and left to this picture
   */
  NormalisedSvg(SvgElement root) {
    this.root = root;
    this.text = SvgPrinter.print(root);
    this.nodes = List.copyOf(MermaidNodes.names(root));
  }

  /** The clean tree, for its taker to change. */
  SvgElement tree() {
    return root.copy();
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
