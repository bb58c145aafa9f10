package dev.lectern.generator.diagram;

/** What became of a diagram's source. */
public sealed interface Drawing {

  /**
   * A picture.
   *
   * @param svg as the renderer gives it
   * @param workshop what drew it that no lock file pins: the browser and its fonts
   */
  record Drawn(String svg, String workshop) implements Drawing {}

  /**
   * The renderer did not take the source.
   *
   * @param message why, in the renderer's words
   * @param line where in the source, from 1; 0 if it does not say
   * @param column where in the line, from 1; 0 if it does not say
   */
  record Refused(String message, int line, int column) implements Drawing {}
}
