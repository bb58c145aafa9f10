package dev.lectern.generator.mathml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets formulas that authors write in a line of text with the signs of Unicode: {@code (1/N) · Σ (p
 * − y)²}, or with words, {@code clicks / impressions}. A fraction's bar is under the product before
 * its slash; under the last factor alone where that product holds a sum, whose value is then the
 * same. What does not read as a formula is left to the caller.
 */
public final class LinearToMathMl {

  /** Brackets, roots and functions deeper than this are no formula that one writes in a line. */
  private static final int MAX_DEPTH = 24;

  private static final String LOW = "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₘₜ₊₋";
  private static final String LOW_PLAIN = "0123456789ijknmt+−";
  private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱⁿ⁺⁻";
  private static final String HIGH_PLAIN = "0123456789in+−";

  /** Letters that stand above or below the line. */
  private static final String SCRIPTS = "ᵢⱼₖₙₘₜⁱⁿ";

  /** Functions whose argument may stand behind a space. */
  private static final Set<String> FUNCTIONS = Set.of("ln", "log", "exp", "logit", "sin", "cos");

  private static final Pattern TOKEN =
      Pattern.compile(
          " *(?:(?<number>[0-9]+(?:[.,][0-9]+)*+|[½⅓¼¾])"
              + "|(?<word>(?!["
              + SCRIPTS
              + "])\\p{L}(?:(?!["
              + SCRIPTS
              + "])[\\p{L}\\p{M}@_'’]|-(?=\\p{L}))*+)"
              + "|(?<low>["
              + LOW
              + "]+)|(?<high>["
              + HIGH
              + "]+)"
              + "|(?<sign>[-+−·×/=≤≥<>≠≈,;:|()\\[\\]√∑∏]))");

  private static final String OPEN = "<mrow><mo>(</mo>";
  private static final String CLOSE = "<mo>)</mo></mrow>";
  private static final Pattern BRACKET = Pattern.compile("<mo>([()])</mo>");

  private enum Type {
    NUMBER,
    WORD,
    LOW,
    HIGH,
    SIGN,
    END
  }

  /**
   * @param spaced whether a space stands before it
   */
  private record Token(Type type, String text, boolean spaced) {}

  /** Ends the reading of what is no formula; never leaves this class. */
  private static final class NoFormula extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFormula() {
      super("", null, false, false);
    }
  }

  private final List<Token> tokens;
  private final double room;
  private int at = 0;
  private int depth = 0;
  private boolean formula = false;

  private LinearToMathMl(List<Token> tokens, double room) {
    this.tokens = tokens;
    this.room = room;
  }

  /**
   * The formula, set; empty if the text does not read as one.
   *
   * @param room how many letters a line holds; what is longer is broken into lines
   */
  public static Optional<SetFormula> of(String text, int room) {
    try {
      LinearToMathMl reader = new LinearToMathMl(tokens(text), room);
      Piece piece = reader.relation();
      reader.expect(Type.END);
      return reader.formula ? Optional.of(SetFormula.of(piece, text, room)) : Optional.empty();
    } catch (NoFormula e) {
      return Optional.empty();
    }
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text.replace('Σ', '∑').replace('Π', '∏').strip());
    int end = 0;
    while (token.lookingAt()) {
      String found = token.group();
      boolean spaced = found.startsWith(" ");
      String plain = found.strip();
      Type type =
          token.group("number") != null
              ? Type.NUMBER
              : token.group("word") != null
                  ? Type.WORD
                  : token.group("low") != null
                      ? Type.LOW
                      : token.group("high") != null ? Type.HIGH : Type.SIGN;
      tokens.add(new Token(type, plain, spaced));
      end = token.end();
      token.region(end, token.regionEnd());
    }
    if (end != token.regionEnd()) {
      throw new NoFormula();
    }
    tokens.add(new Token(Type.END, "", false));
    return tokens;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean isSign(String signs) {
    return peek().type() == Type.SIGN && signs.contains(peek().text());
  }

  private Token take() {
    return tokens.get(at++);
  }

  private void expect(Type type) {
    if (peek().type() != type) {
      throw new NoFormula();
    }
  }

  private Piece sign() {
    formula = true;
    return Piece.operator(take().text().replace('-', '−'));
  }

  private Piece relation() {
    List<Piece> sides = new ArrayList<>(List.of(sum()));
    while (isSign("=≤≥<>≠≈,;:")) {
      Piece sign = sign();
      sides.add(sign.then(sum()));
    }
    return Piece.lines(sides, room);
  }

  private Piece sum() {
    List<Piece> terms = new ArrayList<>();
    Piece first = isSign("−-") ? Piece.fence(take().text().replace('-', '−')) : Piece.NOTHING;
    terms.add(first.then(product()));
    while (isSign("+−-")) {
      Piece sign = sign();
      terms.add(sign.then(product()));
    }
    return Piece.lines(terms, room);
  }

  /**
   * Part of a product.
   *
   * @param sign what stands before it; may be nothing, or a space
   */
  private record Factor(Piece sign, Piece piece) {}

  private Piece product() {
    List<Factor> factors = new ArrayList<>(List.of(new Factor(Piece.NOTHING, factor())));
    while (true) {
      if (isSign("·×")) {
        Piece sign = sign();
        factors.add(new Factor(sign, factor()));
      } else if (isSign("/")) {
        take();
        formula = true;
        divide(factors);
      } else if (startsFactor()) {
        boolean afterSeries = isSeries(factors.get(factors.size() - 1).piece());
        Piece gap = peek().spaced() && !afterSeries ? space() : Piece.NOTHING;
        factors.add(new Factor(gap, factor()));
      } else {
        return lines(factors);
      }
    }
  }

  private Piece lines(List<Factor> factors) {
    return Piece.lines(
        factors.stream().map(factor -> factor.sign().then(factor.piece())).toList(), room);
  }

  /** Puts what follows under all factors, or under the last if a sum is among them. */
  private void divide(List<Factor> factors) {
    Piece below = unfenced(factor());
    Factor last = factors.get(factors.size() - 1);
    if (isSeries(last.piece())) {
      throw new NoFormula();
    }
    if (factors.stream().anyMatch(factor -> isSeries(factor.piece()))) {
      factors.remove(factors.size() - 1);
      factors.add(new Factor(last.sign(), Piece.fraction(unfenced(last.piece()), below)));
    } else {
      Piece above = factors.size() == 1 ? unfenced(last.piece()) : lines(factors);
      factors.clear();
      factors.add(new Factor(Piece.NOTHING, Piece.fraction(above, below)));
    }
  }

  private static boolean isSeries(Piece piece) {
    return piece.markup().equals("<mo>∑</mo>") || piece.markup().equals("<mo>∏</mo>");
  }

  private boolean startsFactor() {
    return switch (peek().type()) {
      case NUMBER, WORD -> true;
      case SIGN -> isSign("([√∑∏");
      default -> false;
    };
  }

  /** A bracket says nothing where a bar does. */
  private static Piece unfenced(Piece piece) {
    String markup = piece.markup();
    return isFenced(markup)
        ? new Piece(
            markup.substring(OPEN.length(), markup.length() - CLOSE.length()), piece.width() - 1.6)
        : piece;
  }

  /** Whether one pair of round brackets is around all of it. */
  private static boolean isFenced(String markup) {
    if (!markup.startsWith(OPEN) || !markup.endsWith(CLOSE)) {
      return false;
    }
    int open = 0;
    Matcher bracket = BRACKET.matcher(markup);
    while (bracket.find()) {
      open += bracket.group(1).equals("(") ? 1 : -1;
      if (open == 0) {
        return bracket.end() > markup.length() - CLOSE.length();
      }
    }
    return false;
  }

  private Piece factor() {
    Piece piece = atom();
    Piece low = Piece.NOTHING;
    Piece high = Piece.NOTHING;
    while (peek().type() == Type.LOW || peek().type() == Type.HIGH) {
      Token script = take();
      if (script.type() == Type.LOW) {
        low = small(script.text(), LOW, LOW_PLAIN);
      } else {
        high = small(script.text(), HIGH, HIGH_PLAIN);
      }
    }
    piece = low == Piece.NOTHING ? piece : Piece.sub(piece, low);
    return high == Piece.NOTHING ? piece : Piece.power(piece, high);
  }

  private Piece small(String text, String from, String to) {
    formula = true;
    StringBuilder plain = new StringBuilder();
    text.chars().forEach(sign -> plain.append(to.charAt(from.indexOf(sign))));
    String all = plain.toString();
    String element =
        all.matches("[0-9]+")
            ? "mn"
            : all.matches("[a-z]+") ? "mi" : all.length() == 1 ? "mo" : "mtext";
    return Piece.text(element, all);
  }

  private Piece atom() {
    if (++depth > MAX_DEPTH) {
      throw new NoFormula();
    }
    Piece atom = oneAtom();
    depth--;
    return atom;
  }

  private Piece oneAtom() {
    Token token = peek();
    if (token.type() == Type.NUMBER) {
      return Piece.text("mn", take().text());
    } else if (token.type() == Type.WORD) {
      return words();
    } else if (isSign("∑∏")) {
      formula = true;
      return new Piece("<mo>" + take().text() + "</mo>", 1.6);
    } else if (isSign("√")) {
      take();
      formula = true;
      return Piece.root(unfenced(factor()));
    } else if (isSign("([")) {
      String open = take().text();
      Piece inside = relation();
      String close = open.equals("(") ? ")" : "]";
      if (!isSign(close)) {
        throw new NoFormula();
      }
      take();
      boolean bar =
          inside.markup().startsWith("<mfrac>")
              && inside.markup().indexOf("<mfrac>", 1) < 0
              && inside.markup().endsWith("</mfrac>")
              && peek().type() != Type.HIGH;
      return bar ? inside : inside.fenced(open, close);
    }
    throw new NoFormula();
  }

  /** One word is a name, or a function of what follows; several are text. */
  private Piece words() {
    String word = take().text();
    boolean callsNext = isSign("(") && !peek().spaced();
    if (callsNext) {
      formula = true;
      Piece argument = atom();
      if (word.equals("abs")) {
        return unfenced(argument).fenced("|", "|");
      }
      Piece fenced = argument.markup().startsWith("<mfrac>") ? argument.fenced("(", ")") : argument;
      return name(word).then(fenced);
    }
    if (FUNCTIONS.contains(word)) {
      formula = true;
      Piece function = Piece.function(word);
      while (peek().type() == Type.LOW) {
        function = Piece.sub(function, small(take().text(), LOW, LOW_PLAIN));
      }
      if (isSign("(")) {
        return function.then(atom());
      }
      return function.then(space()).then(factor());
    }
    StringBuilder phrase = new StringBuilder(word);
    boolean plain = isPlain(word);
    while (plain && peek().type() == Type.WORD && isPlain(peek().text()) && !calls(at)) {
      phrase.append(' ').append(take().text());
    }
    return phrase.length() == word.length() ? name(word) : Piece.text("mtext", phrase.toString());
  }

  /** Whether the word at a place is a function with a bracket right behind it, or has a foot. */
  private boolean calls(int place) {
    Token next = tokens.get(place + 1);
    return FUNCTIONS.contains(tokens.get(place).text())
        || next.type() == Type.LOW
        || (next.type() == Type.SIGN && next.text().equals("(") && !next.spaced());
  }

  private static boolean isPlain(String word) {
    return word.indexOf('_') < 0 && word.indexOf('@') < 0;
  }

  private Piece name(String word) {
    int cut = word.indexOf('_');
    if (cut > 0 && cut < word.length() - 1) {
      formula = true;
      String low = word.substring(cut + 1).replace('_', ' ');
      return Piece.sub(
          Piece.text("mi", word.substring(0, cut)),
          Piece.text(low.length() == 1 ? "mi" : "mtext", low));
    }
    return Piece.text("mi", word);
  }

  private static Piece space() {
    return new Piece("<mspace width=\".3em\"/>", .5);
  }
}
