package dev.lectern.content.calc.parse;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import dev.lectern.content.calc.Expression.Binary;
import dev.lectern.content.calc.Expression.Call;
import dev.lectern.content.calc.Expression.Choice;
import dev.lectern.content.calc.Expression.Item;
import dev.lectern.content.calc.Expression.Name;
import dev.lectern.content.calc.Expression.Negation;
import dev.lectern.content.calc.Expression.Number;
import dev.lectern.content.calc.Expression.Series;
import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.Operator;
import dev.lectern.content.calc.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads expressions: {@code dau * loads}, {@code 1 - 0.99^n}, {@code sum(k, 1, n, 1/k)}. {@code ^}
 * binds to the right and closer than a sign: {@code -2^2} is -4. Names are lower case, with digits
 * and underscores.
 */
public final class ExpressionParser {

  /** The longest expression, in UTF-16 code units. */
  public static final int MAX_LENGTH = 1_000;

  /** How deep an expression may be nested; what is longer is clearer as two formulas. */
  public static final int MAX_DEPTH = 100;

  private static final Pattern NUMBER =
      Pattern.compile("([0-9]+(\\.[0-9]+)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private static final ExpressionConfiguration CONFIGURATION =
      ExpressionConfiguration.builder()
          .functionDictionary(new AnyFunction.Dictionary())
          .arraysAllowed(true)
          .structuresAllowed(false)
          .implicitMultiplicationAllowed(false)
          .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
          .build();

  /** More expressions than most content has; who reads content again and again reads the same. */
  private static final int MOST_KNOWN = 2_000;

  private static final Map<String, Parsed> KNOWN =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  private ExpressionParser() {}

  /** Reads one expression. Never throws, whatever the text. */
  public static Parsed parse(String text) {
    synchronized (KNOWN) {
      Parsed known = KNOWN.get(text);
      if (known != null) {
        return known;
      }
    }
    Parsed parsed = read(text);
    if (parsed instanceof Parsed.Read) {
      synchronized (KNOWN) {
        KNOWN.put(text, parsed);
      }
    }
    return parsed;
  }

  private static Parsed read(String text) {
    if (text.isBlank()) {
      return new Parsed.Refused(fault(0, text.length(), text, "The expression is empty."));
    }
    if (text.length() > MAX_LENGTH) {
      return new Parsed.Refused(
          fault(
              0,
              text.length(),
              text,
              "The expression has "
                  + text.length()
                  + " characters; at most "
                  + MAX_LENGTH
                  + " are read. Split it into several formulas."));
    }
    Optional<Fault> trouble = SyntaxCheck.trouble(text);
    if (trouble.isPresent()) {
      return new Parsed.Refused(trouble.get());
    }
    try {
      return new Parsed.Read(new Reader(text).read(tree(text), 1));
    } catch (ParseException e) {
      return new Parsed.Refused(
          fault(
              e.getStartPosition() - 1,
              e.getEndPosition(),
              text,
              "This cannot be read as a formula. Split it into simpler ones."));
    } catch (Refusal e) {
      return new Parsed.Refused(e.fault);
    }
  }

  /**
   * The library's tree.
   *
   * @throws ParseException for text that is no expression; its message is in the library's words
   */
  private static ASTNode tree(String text) throws ParseException {
    try {
      return new Expression(text, CONFIGURATION).getAbstractSyntaxTree();
    } catch (NoSuchElementException e) {
      throw new ParseException(1, text.length(), text, "out of operands");
    }
  }

  private static Fault fault(int from, int to, String text, String message) {
    int start = Math.max(0, Math.min(from, Math.max(0, text.length() - 1)));
    int end = Math.max(start + 1, Math.min(to, text.length()));
    return new Fault(Fault.Kind.SYNTAX, new Place(start, end), message);
  }

  /** Ends the reading of one expression; never leaves this class. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Refusal(Fault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }
  }

  /** Turns the library's tree into ours. */
  private record Reader(String text) {

    dev.lectern.content.calc.Expression read(ASTNode node, int depth) {
      Token token = node.getToken();
      if (depth > MAX_DEPTH) {
        throw refuse(
            token,
            "The expression is nested more than "
                + MAX_DEPTH
                + " deep here. Split it into several formulas.");
      }
      Place place = place(token);
      List<ASTNode> parts = node.getParameters();
      return switch (token.getType()) {
        case NUMBER_LITERAL -> number(token, place);
        case VARIABLE_OR_CONSTANT -> new Name(token.getValue(), place);
        case PREFIX_OPERATOR -> sign(token, read(parts.get(0), depth + 1), place);
        case INFIX_OPERATOR ->
            new Binary(
                operator(token),
                read(parts.get(0), depth + 1),
                read(parts.get(1), depth + 1),
                place);
        case FUNCTION -> function(token, parts, depth, place);
        case ARRAY_INDEX ->
            new Item(read(parts.get(0), depth + 1), read(parts.get(1), depth + 1), place);
        default -> throw refuse(token, "\"" + token.getValue() + "\" has no meaning here.");
      };
    }

    private Place place(Token token) {
      int from = Math.max(0, Math.min(token.getStartPosition() - 1, text.length() - 1));
      return new Place(
          from, Math.min(text.length(), from + Math.max(1, token.getValue().length())));
    }

    private Refusal refuse(Token token, String message) {
      return new Refusal(new Fault(Fault.Kind.SYNTAX, place(token), message));
    }

    private Number number(Token token, Place place) {
      if (!NUMBER.matcher(token.getValue()).matches()) {
        throw refuse(
            token, "\"" + token.getValue() + "\" is no number; write it like 12, 0.5 or 2e6.");
      }
      double value = Double.parseDouble(token.getValue());
      if (Double.isInfinite(value)) {
        throw refuse(token, "\"" + token.getValue() + "\" is too large.");
      }
      return new Number(value, place);
    }

    private dev.lectern.content.calc.Expression sign(
        Token token, dev.lectern.content.calc.Expression operand, Place place) {
      return switch (token.getValue()) {
        case "-" -> new Negation(operand, place);
        case "+" -> operand;
        default -> throw refuse(token, "\"" + token.getValue() + "\" is no operator here.");
      };
    }

    private Operator operator(Token token) {
      return Operator.ofSymbol(token.getValue())
          .orElseThrow(() -> refuse(token, "\"" + token.getValue() + "\" is no operator."));
    }

    private dev.lectern.content.calc.Expression function(
        Token token, List<ASTNode> parts, int depth, Place place) {
      String word = token.getValue();
      String lower = word.toLowerCase(Locale.ROOT);
      if (!word.equals(lower) && (lower.equals("if") || series(lower).isPresent())) {
        throw refuse(token, "Functions are written in lower case: \"" + lower + "\".");
      }
      Optional<Series.Kind> series = series(word);
      if (series.isPresent()) {
        if (parts.size() != 4
            || parts.get(0).getToken().getType() != Token.TokenType.VARIABLE_OR_CONSTANT) {
          throw refuse(
              token,
              "\""
                  + word
                  + "\" takes a name that counts, its first and its last value, and a term:"
                  + " "
                  + word
                  + "(k, 1, n, 1/k).");
        }
        return new Series(
            series.get(),
            parts.get(0).getToken().getValue(),
            read(parts.get(1), depth + 1),
            read(parts.get(2), depth + 1),
            read(parts.get(3), depth + 1),
            place);
      }
      if (word.equals("if")) {
        if (parts.size() != 3) {
          throw refuse(token, "\"if\" takes a condition and two values: if(a < b, a, b).");
        }
        return new Choice(
            read(parts.get(0), depth + 1),
            read(parts.get(1), depth + 1),
            read(parts.get(2), depth + 1),
            place);
      }
      return new Call(word, parts.stream().map(part -> read(part, depth + 1)).toList(), place);
    }

    private static Optional<Series.Kind> series(String word) {
      return switch (word) {
        case "sum" -> Optional.of(Series.Kind.SUM);
        case "product" -> Optional.of(Series.Kind.PRODUCT);
        default -> Optional.empty();
      };
    }
  }
}
