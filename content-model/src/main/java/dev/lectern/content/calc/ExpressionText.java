package dev.lectern.content.calc;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/**
 * Writes an expression as an author would, for messages: {@code load * (1 - hit_rate)}. Brackets
 * stand only where they are needed.
 */
public final class ExpressionText {

  /** What is longer is not quoted in a message. */
  private static final int MAX_LENGTH = 60;

  private static final int COMPARISON = 1;
  private static final int SUM = 2;
  private static final int PRODUCT = 3;
  private static final int SIGN = 4;
  private static final int POWER = 5;
  private static final int WHOLE = 6;

  private ExpressionText() {}

  /** The expression as text. */
  public static String of(Expression expression) {
    return expression.accept(new Writing());
  }

  /** The expression in quotation marks; {@code this part} if it is long. */
  public static String quoted(Expression expression) {
    String text = of(expression);
    return text.length() <= MAX_LENGTH ? "\"" + text + "\"" : "this part";
  }

  /** A number without exponent, unless it is beyond all counting. */
  public static String number(double value) {
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return plain.length() <= 20 ? plain : String.valueOf(value);
  }

  /** How close an expression binds. */
  private static int closeness(Expression expression) {
    if (expression instanceof Expression.Negation) {
      return SIGN;
    }
    return expression instanceof Expression.Binary binary ? closeness(binary.operator()) : WHOLE;
  }

  private static int closeness(Operator operator) {
    return switch (operator) {
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY, DIVIDE -> PRODUCT;
      case POWER -> POWER;
      default -> COMPARISON;
    };
  }

  /** Writes one node after its parts. */
  private static final class Writing implements Expression.Cases<String> {

    private String part(Expression part, int least) {
      String text = part.accept(this);
      return closeness(part) < least ? "(" + text + ")" : text;
    }

    private String list(Iterable<Expression> parts) {
      StringBuilder text = new StringBuilder();
      for (Expression part : parts) {
        text.append(text.length() == 0 ? "" : ", ").append(part.accept(this));
      }
      return text.toString();
    }

    @Override
    public String number(Expression.Number number) {
      return ExpressionText.number(number.value());
    }

    @Override
    public String name(Expression.Name name) {
      return name.name();
    }

    @Override
    public String negation(Expression.Negation negation) {
      return "-" + part(negation.operand(), POWER);
    }

    @Override
    public String binary(Expression.Binary binary) {
      int own = closeness(binary.operator());
      boolean toTheRight = binary.operator() == Operator.POWER;
      return part(binary.left(), toTheRight ? own + 1 : own)
          + " "
          + binary.operator().symbol()
          + " "
          + part(binary.right(), toTheRight ? own : own + 1);
    }

    @Override
    public String call(Expression.Call call) {
      return call.function() + "(" + list(call.arguments()) + ")";
    }

    @Override
    public String item(Expression.Item item) {
      boolean bare = closeness(item.list()) == WHOLE && !(item.list() instanceof Expression.Number);
      String list = item.list().accept(this);
      return (bare ? list : "(" + list + ")") + "[" + item.index().accept(this) + "]";
    }

    @Override
    public String choice(Expression.Choice choice) {
      return "if(" + list(choice.parts()) + ")";
    }

    @Override
    public String series(Expression.Series series) {
      String word = series.kind() == Expression.Series.Kind.SUM ? "sum" : "product";
      return series.parts().stream()
          .map(part -> part.accept(this))
          .collect(Collectors.joining(", ", word + "(" + series.index() + ", ", ")"));
    }
  }
}
