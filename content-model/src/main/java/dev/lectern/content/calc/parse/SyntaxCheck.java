package dev.lectern.content.calc.parse;

import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.Operator;
import dev.lectern.content.calc.Place;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the first thing that keeps a text from being an expression, and says how it is written
 * instead. The library that makes the tree finds it too, but tells it in words of its own, and
 * often at the end of the text. What passes here is a row of operands with operators between them,
 * with brackets that close.
 */
final class SyntaxCheck {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<foreign>[a-z][a-z0-9]*(?:-[a-z0-9]+)*\\.[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<number>(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
              + "|(?<word>[\\p{L}_\u00b0][\\p{L}\\p{N}_]*)"
              + "|(?<braces>\\{\\{?|}}?)"
              + "|(?<operator>==|!=|<=|>=|<>|&&|\\|\\||\\*\\*"
              + "|[-+*/^<>=!%&|\u00d7\u00b7\u00f7\u2212\u2013\u2264\u2265\u2260])"
              + "|(?<open>[(\\[])"
              + "|(?<close>[)\\]])"
              + "|(?<comma>,)"
              + "|(?<other>.)",
          Pattern.DOTALL);

  /** Nothing has a name with capitals; who writes one is told the nearest when names are bound. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /** What other languages and keyboards write for the same. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("=", "=="),
          Map.entry("<>", "!="),
          Map.entry("**", "^"),
          Map.entry("\u00d7", "*"),
          Map.entry("\u00b7", "*"),
          Map.entry("\u00f7", "/"),
          Map.entry("\u2212", "-"),
          Map.entry("\u2013", "-"),
          Map.entry("\u2264", "<="),
          Map.entry("\u2265", ">="),
          Map.entry("\u2260", "!="));

  private static final String OPERATORS = " There are + - * / ^ < <= > >= == and !=.";

  private final String text;
  private final Deque<Bracket> open = new ArrayDeque<>();
  private Part before = new Part(What.NOTHING, "", 0);

  /** More than the three digits that a double can need. */
  private static final Pattern LONG_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{4}");

  /** What a token is. */
  private enum What {
    NOTHING,
    NUMBER,
    NAME,
    OPERATOR,
    OPENED,
    CLOSED,
    COMMA
  }

  private record Part(What what, String text, int from) {

    /** Whether an operator may follow. */
    boolean isOperand() {
      return what == What.NUMBER || what == What.NAME || what == What.CLOSED;
    }
  }

  /**
   * A bracket that waits for its end.
   *
   * @param takesCommas whether it holds a function's arguments
   */
  private record Bracket(String text, int at, boolean takesCommas) {

    boolean isClosedBy(String close) {
      return text.equals("(") == close.equals(")");
    }
  }

  private SyntaxCheck(String text) {
    this.text = text;
  }

  /** The first trouble; nothing if there is none. */
  static Optional<Fault> trouble(String text) {
    return new SyntaxCheck(text).trouble();
  }

  private Optional<Fault> trouble() {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (!token.group().isBlank()) {
        Optional<Fault> trouble = read(token);
        if (trouble.isPresent()) {
          return trouble;
        }
      }
    }
    if (!before.isOperand()) {
      return missing();
    }
    return open.isEmpty()
        ? Optional.empty()
        : fault(open.peek().at(), 1, "Nothing closes this bracket.");
  }

  private Optional<Fault> read(Matcher token) {
    String word = token.group();
    int at = token.start();
    if (token.group("foreign") != null) {
      return foreign(word, at);
    } else if (token.group("number") != null) {
      // The library reads an exponent of many digits with a type that throws.
      return LONG_EXPONENT.matcher(word).find()
          ? fault(at, word.length(), "\"" + word + "\" is beyond what a formula can count.")
          : operand(new Part(What.NUMBER, word, at));
    } else if (token.group("word") != null) {
      return operand(new Part(What.NAME, word, at));
    } else if (token.group("operator") != null) {
      return operator(new Part(What.OPERATOR, word, at));
    } else if (token.group("open") != null) {
      return opened(word, at);
    } else if (token.group("close") != null) {
      return closed(word, at);
    } else if (token.group("comma") != null) {
      return comma(at);
    } else if (token.group("braces") != null) {
      return fault(
          at, word.length(), "A formula names figures without braces: load, not {{ load }}.");
    }
    return fault(
        at,
        word.length(),
        word.equals("\"") || word.equals("'")
            ? "Text in quotation marks has no meaning in a formula; it takes numbers and names."
            : "\"" + word + "\" has no meaning in a formula.");
  }

  private Optional<Fault> fault(int from, int length, String message) {
    return Optional.of(
        new Fault(Fault.Kind.SYNTAX, new Place(from, from + Math.max(1, length)), message));
  }

  private Optional<Fault> foreign(String word, int at) {
    String figure = word.substring(word.indexOf('.') + 1);
    return fault(
        at,
        word.length(),
        "A formula reads the figures of its own entry only. To use \""
            + word
            + "\", give this entry an input with \"from: "
            + word
            + "\", and name that, such as "
            + figure
            + ".");
  }

  private Optional<Fault> operand(Part part) {
    if (part.what() == What.NAME && before.what() == What.NUMBER) {
      boolean glued = before.from() + before.text().length() == part.from();
      String amount = before.text() + (glued ? "" : " ") + part.text();
      return fault(
          part.from(),
          part.text().length(),
          "A formula takes plain numbers: make an input of \""
              + amount
              + "\" and name it here. To multiply, write "
              + before.text()
              + " * "
              + part.text()
              + ".");
    }
    if (before.isOperand()) {
      return between(part.text(), part.from());
    }
    if (part.what() == What.NAME && !NAME.matcher(part.text()).matches()) {
      return fault(
          part.from(),
          part.text().length(),
          "\""
              + part.text()
              + "\" is no name; names are of a-z, 0-9 and _, and begin with a letter.");
    }
    before = part;
    return Optional.empty();
  }

  private Optional<Fault> between(String word, int at) {
    return fault(
        at,
        word.length(),
        "Between \""
            + before.text()
            + "\" and \""
            + word
            + "\" an operator is missing."
            + OPERATORS);
  }

  private Optional<Fault> operator(Part part) {
    String word = part.text();
    if (word.equals("%") && before.what() == What.NUMBER) {
      return fault(
          part.from(),
          1,
          "A formula takes plain numbers: write "
              + new BigDecimal(before.text()).movePointLeft(2).stripTrailingZeros().toPlainString()
              + ", or make an input of \""
              + before.text()
              + " %\".");
    }
    if (Operator.ofSymbol(word).isEmpty()) {
      String meant = ALIASES.get(word);
      return fault(
          part.from(),
          word.length(),
          "\""
              + word
              + "\" is no operator."
              + (meant == null ? OPERATORS : " Write \"" + meant + "\"."));
    }
    boolean sign = word.equals("-") || word.equals("+");
    if (!before.isOperand() && sign && before.text().equals("^")) {
      return fault(before.from(), 1, "Put an exponent with a sign into brackets: 2 ^ (-1).");
    }
    if (!before.isOperand() && !sign) {
      return before.what() == What.OPERATOR
          ? missing()
          : fault(
              part.from(),
              word.length(),
              "\"" + word + "\" has nothing in front of it to work on.");
    }
    before = part;
    return Optional.empty();
  }

  /** An operand was to come and did not. */
  private Optional<Fault> missing() {
    return switch (before.what()) {
      case OPERATOR ->
          fault(
              before.from(),
              before.text().length(),
              "\"" + before.text() + "\" has nothing behind it to work on.");
      case COMMA -> fault(before.from(), 1, "Behind this comma an argument is missing.");
      default -> fault(before.from(), 1, "Nothing closes this bracket.");
    };
  }

  private Optional<Fault> opened(String word, int at) {
    boolean call = word.equals("(") && before.what() == What.NAME;
    boolean index = word.equals("[") && before.isOperand();
    if (before.isOperand() && !call && !index) {
      return between(word, at);
    }
    if (word.equals("[") && !index) {
      return fault(at, 1, "A list is written list(1, 2, 3); brackets take one out: gains[1].");
    }
    open.push(new Bracket(word, at, call));
    before = new Part(What.OPENED, word, at);
    return Optional.empty();
  }

  private Optional<Fault> closed(String word, int at) {
    Bracket bracket = open.peek();
    if (bracket == null) {
      return fault(at, 1, "Nothing opens this bracket.");
    }
    if (!bracket.isClosedBy(word)) {
      return fault(at, 1, "\"" + bracket.text() + "\" is not closed by \"" + word + "\".");
    }
    if (before.what() == What.OPENED && !bracket.takesCommas()) {
      return fault(before.from(), at + 1 - before.from(), "Nothing stands in these brackets.");
    }
    if (before.what() != What.OPENED && !before.isOperand()) {
      return missing();
    }
    open.pop();
    before = new Part(What.CLOSED, word, at);
    return Optional.empty();
  }

  private Optional<Fault> comma(int at) {
    Bracket bracket = open.peek();
    if (bracket == null || !bracket.takesCommas()) {
      return fault(
          at,
          1,
          before.what() == What.NUMBER
              ? "Write numbers without commas, and with a point: 1000 or 0.5."
              : "A comma stands between the arguments of a function only.");
    }
    if (!before.isOperand()) {
      return before.what() == What.OPENED
          ? fault(at, 1, "In front of this comma an argument is missing.")
          : missing();
    }
    before = new Part(What.COMMA, ",", at);
    return Optional.empty();
  }
}
