package dev.lectern.generator.mathml;

import java.util.ArrayList;
import java.util.List;

/**
 * Part of a formula: its elements, and about how many letters wide they are. Browsers do not break
 * formulas into lines, so what is too wide is broken here.
 *
 * @param markup elements of MathML, none or several
 * @param width in letters of the formula's size
 * @param single whether it is exactly one element
 */
record Piece(String markup, double width, boolean single) {

  /** One element. */
  Piece(String markup, double width) {
    this(markup, width, true);
  }

  /** The size of what stands above or below the line. */
  private static final double SMALL = .72;

  static final Piece NOTHING = new Piece("", 0, false);

  static Piece text(String element, String text) {
    return new Piece(
        "<" + element + ">" + escaped(text) + "</" + element + ">",
        text.codePointCount(0, text.length()));
  }

  /** The name of a function, which is upright even if it is one letter. */
  static Piece function(String name) {
    return name.length() > 1
        ? text("mi", name)
        : new Piece("<mi mathvariant=\"normal\">" + escaped(name) + "</mi>", 1);
  }

  static Piece operator(String sign) {
    return new Piece("<mo>" + escaped(sign) + "</mo>", sign.length() + 1.2);
  }

  /** A bracket, which grows with what it holds. */
  static Piece fence(String sign) {
    return new Piece("<mo>" + escaped(sign) + "</mo>", .8);
  }

  Piece then(Piece next) {
    if (markup.isEmpty()) {
      return next;
    }
    return next.markup.isEmpty()
        ? this
        : new Piece(markup + next.markup, width + next.width, false);
  }

  Piece fenced(String before, String after) {
    Piece open = fence(before);
    Piece close = fence(after);
    return new Piece(
        "<mrow>" + open.markup + row() + close.markup + "</mrow>",
        open.width + width + close.width);
  }

  static Piece fraction(Piece above, Piece below) {
    return new Piece(
        "<mfrac>" + above.row() + below.row() + "</mfrac>",
        Math.max(above.width, below.width) + .6);
  }

  static Piece root(Piece inside) {
    return new Piece("<msqrt>" + inside.markup + "</msqrt>", inside.width + 1.4);
  }

  /** {@code base} with something at its foot. */
  static Piece sub(Piece base, Piece low) {
    return new Piece("<msub>" + base.row() + low.row() + "</msub>", base.width + low.width * SMALL);
  }

  static Piece power(Piece base, Piece high) {
    return new Piece(
        "<msup>" + base.row() + high.row() + "</msup>", base.width + high.width * SMALL);
  }

  /** A large sign with what it counts from and to; nothing above it if that is not said. */
  static Piece series(String sign, Piece from, Piece to) {
    String large = "<mo>" + escaped(sign) + "</mo>";
    double width = Math.max(1.6, SMALL * Math.max(from.width, to.width));
    if (from == NOTHING) {
      return new Piece(large, width);
    }
    return new Piece(
        to == NOTHING
            ? "<munder>" + large + from.row() + "</munder>"
            : "<munderover>" + large + from.row() + to.row() + "</munderover>",
        width);
  }

  /** One of several values, each with the condition that it is for; the last is for all else. */
  static Piece cases(List<List<Piece>> rows) {
    StringBuilder table = new StringBuilder("<mtable class=\"lines\" displaystyle=\"true\">");
    double width = 0;
    for (List<Piece> cells : rows) {
      table.append("<mtr>");
      double wide = 0;
      for (Piece cell : cells) {
        table.append("<mtd>").append(cell.markup).append("</mtd>");
        wide += cell.width + 2;
      }
      table.append("</mtr>");
      width = Math.max(width, wide);
    }
    return new Piece("<mrow>" + fence("{").markup + table + "</mtable></mrow>", width + 1);
  }

  /**
   * Pieces on one line, or on several if they do not fit.
   *
   * @param room what a line holds, in letters
   */
  static Piece lines(List<Piece> pieces, double room) {
    List<Piece> lines = new ArrayList<>();
    Piece line = NOTHING;
    for (Piece piece : pieces) {
      if (line.width > 0 && line.width + piece.width > room) {
        lines.add(line);
        line = NOTHING;
      }
      line = line.then(piece);
    }
    lines.add(line);
    if (lines.size() == 1) {
      return line;
    }
    StringBuilder table = new StringBuilder("<mtable class=\"lines\" displaystyle=\"true\">");
    double width = 0;
    for (Piece each : lines) {
      table.append("<mtr><mtd>").append(each.markup).append("</mtd></mtr>");
      width = Math.max(width, each.width);
    }
    return new Piece(table + "</mtable>", width);
  }

  /** It as one element, where MathML counts them. */
  String row() {
    return single ? markup : "<mrow>" + markup + "</mrow>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
