package dev.lectern.generator.diagram;

import dev.lectern.generator.svg.NormalisedSvg;
import java.util.Map;

/** The pictures of all diagrams of one content. */
public final class Drawings {

  private final Map<String, NormalisedSvg> svgs;
  private final int drawnNow;

  /**
   * @param svgs the picture of each source
   * @param drawnNow how many of them were not in the store
   */
  public Drawings(Map<String, NormalisedSvg> svgs, int drawnNow) {
    this.svgs = Map.copyOf(svgs);
    this.drawnNow = drawnNow;
  }

  /**
   * The picture of a source, for {@link dev.lectern.generator.svg.InlineSvg}.
   *
   * @throws IllegalArgumentException if nobody asked for its picture
   */
  public NormalisedSvg svg(String source) {
    NormalisedSvg svg = svgs.get(source);
    if (svg == null) {
      throw new IllegalArgumentException("nobody asked for this diagram to be drawn:\n" + source);
    }
    return svg;
  }

  /** Whether those that both have of a source are the same. */
  public boolean agreesWith(Drawings other) {
    return svgs.entrySet().stream()
        .allMatch(
            one -> {
              NormalisedSvg svg = other.svgs.get(one.getKey());
              return svg == null || svg.text().equals(one.getValue().text());
            });
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
