package dev.lectern.generator.diagram;

import java.util.List;

/** Draws Mermaid diagrams. */
public interface DiagramRenderer extends AutoCloseable {

  /**
   * Begins what takes long, before it is known what there is to draw.
   *
   * @throws dev.lectern.generator.process.ToolException if the machine does not play along
   */
  default void prepare() {}

  /** Ends what was prepared and is not needed. */
  @Override
  default void close() {}

  /**
   * Draws all of them, the good ones even if there are bad ones.
   *
   * @param sources Mermaid source, each with {@code \n} line ends
   * @param sink takes what becomes of each, once each, in any order, as it comes
   * @throws dev.lectern.generator.process.ToolException if the machine does not play along; what
   *     the sink has by then is good
   */
  void draw(List<String> sources, DrawingSink sink);

  /** Takes drawings. */
  @FunctionalInterface
  interface DrawingSink {

    /**
     * Takes one.
     *
     * @param index of the source, from 0
     */
    void take(int index, Drawing drawing);
  }
}
