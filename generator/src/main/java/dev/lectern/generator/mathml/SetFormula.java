package dev.lectern.generator.mathml;

/**
 * A formula, set.
 *
 * @param markup one {@code math} element with the author's text as its annotation
 * @param wide whether it may need more room than a phone has, although its lines were broken
 */
public record SetFormula(String markup, boolean wide) {

  /**
   * @param source the author's text, for those who copy it
   * @param room what a line holds, in letters
   */
  static SetFormula of(Piece piece, String source, double room) {
    String markup =
        "<math displaystyle=\"true\"><semantics>"
            + piece.row()
            + "<annotation encoding=\"text/plain\">"
            + Piece.escaped(source)
            + "</annotation></semantics></math>";
    return new SetFormula(markup, piece.width() > room);
  }
}
