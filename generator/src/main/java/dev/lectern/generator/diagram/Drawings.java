package dev.lectern.generator.diagram;

import java.util.Map;

/** The pictures of all diagrams of one content. */
public final class Drawings {

  private final Map<String, String> svgs;
  private final int drawnNow;

  /**
   * @param svgs the normalised picture of each source
   * @param drawnNow how many of them were not in the store
   */
  public Drawings(Map<String, String> svgs, int drawnNow) {
    this.svgs = Map.copyOf(svgs);
    this.drawnNow = drawnNow;
  }

  /**
   * The picture of a source, normalised: for {@link dev.lectern.generator.svg.InlineSvg}.
   *
   * @throws IllegalArgumentException if nobody asked for its picture
   */
  public String svg(String source) {
    String svg = svgs.get(source);
    if (svg == null) {
      throw new IllegalArgumentException("nobody asked for this diagram to be drawn:\n" + source);
    }
    return svg;
  }

  /** How many different diagrams there are. */
  public int count() {
    return svgs.size();
  }

  /** How many of them were drawn for this, not taken from the store. */
  public int drawnNow() {
    return drawnNow;
  }
}
