package dev.lectern.generator.mathml;

import dev.lectern.content.calc.Builtin;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.ExpressionText;
import dev.lectern.content.calc.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets an expression as a book would: {@code requests / (1 - hit_rate)} becomes a fraction, {@code
 * hit_rate} a word with the rest at its foot, {@code sum(k, 1, n, x[k])} a sum with its limits.
 * Names of one letter are italic, longer ones upright; names and numbers stand in the order of the
 * expression, but for a choice, whose condition follows its value.
 */
public final class ExpressionToMathMl implements Expression.Cases<Piece> {

  private static final int COMPARISON = 1;
  private static final int SUM = 2;
  private static final int PRODUCT = 3;
  private static final int SIGN = 4;
  private static final int FRACTION = 5;
  private static final int WHOLE = 6;

  private final double room;

  private ExpressionToMathMl(double room) {
    this.room = room;
  }

  /**
   * The expression, set.
   *
   * @param source as the author wrote it
   * @param room how many letters a line holds; what is longer is broken into lines
   */
  public static SetFormula of(Expression expression, String source, int room) {
    return SetFormula.of(expression.accept(new ExpressionToMathMl(room)), source, room);
  }

  /** How close it binds as it is set: a fraction needs no brackets in a product. */
  private static int closeness(Expression expression) {
    if (expression instanceof Expression.Negation) {
      return SIGN;
    } else if (expression instanceof Expression.Series) {
      return SUM;
    } else if (expression instanceof Expression.Choice) {
      return COMPARISON;
    } else if (expression instanceof Expression.Binary binary) {
      return switch (binary.operator()) {
        case ADD, SUBTRACT -> SUM;
        case MULTIPLY -> PRODUCT;
        case DIVIDE -> FRACTION;
        case POWER -> FRACTION;
        default -> COMPARISON;
      };
    }
    return WHOLE;
  }

  private Piece part(Expression part, int least) {
    Piece piece = part.accept(this);
    if (closeness(part) >= least) {
      return piece;
    }
    boolean holdsOrNot = part instanceof Expression.Binary binary && binary.operator().compares();
    return holdsOrNot ? piece.fenced("[", "]") : piece.fenced("(", ")");
  }

  @Override
  public Piece number(Expression.Number number) {
    return Piece.text("mn", ExpressionText.number(number.value()));
  }

  @Override
  public Piece name(Expression.Name name) {
    return name(name.name(), null);
  }

  /** A name, with what follows its first underscore and an index at its foot. */
  private static Piece name(String name, @Nullable Piece index) {
    int cut = name.indexOf('_');
    boolean parted = cut > 0 && cut < name.length() - 1;
    Piece base = Piece.text("mi", parted ? name.substring(0, cut) : name);
    Piece low =
        parted ? Piece.text("mtext", name.substring(cut + 1).replace('_', ' ')) : Piece.NOTHING;
    if (index != null) {
      low = parted ? low.then(Piece.operator(",")).then(index) : index;
    }
    return low == Piece.NOTHING ? base : Piece.sub(base, low);
  }

  @Override
  public Piece negation(Expression.Negation negation) {
    return Piece.fence("−").then(part(negation.operand(), PRODUCT));
  }

  @Override
  public Piece binary(Expression.Binary binary) {
    return switch (binary.operator()) {
      case ADD, SUBTRACT, MULTIPLY -> Piece.lines(chain(binary), room);
      case DIVIDE -> fraction(binary);
      case POWER -> Piece.power(part(binary.left(), WHOLE), binary.right().accept(this));
      default ->
          Piece.lines(
              List.of(
                  part(binary.left(), SUM),
                  Piece.operator(sign(binary.operator())).then(part(binary.right(), SUM))),
              room);
    };
  }

  /** {@code a / b / c} is one fraction: a over b times c. */
  private Piece fraction(Expression.Binary binary) {
    List<Expression> below = new ArrayList<>(List.of(binary.right()));
    Expression above = binary.left();
    while (above instanceof Expression.Binary left && left.operator() == Operator.DIVIDE) {
      below.add(0, left.right());
      above = left.left();
    }
    if (below.size() == 1) {
      return Piece.fraction(above.accept(this), binary.right().accept(this));
    }
    List<Piece> factors = new ArrayList<>();
    for (Expression factor : below) {
      Piece piece = part(factor, PRODUCT);
      factors.add(factors.isEmpty() ? piece : Piece.operator("⋅").then(piece));
    }
    return Piece.fraction(above.accept(this), Piece.lines(factors, room));
  }

  /** The terms of a sum or the factors of a product, each after its operator. */
  private List<Piece> chain(Expression.Binary binary) {
    boolean product = binary.operator() == Operator.MULTIPLY;
    int own = product ? PRODUCT : SUM;
    List<Piece> pieces = new ArrayList<>();
    boolean goesOn =
        binary.left() instanceof Expression.Binary left
            && left.operator() != Operator.DIVIDE
            && closeness(left) == own;
    if (goesOn) {
      pieces.addAll(chain((Expression.Binary) binary.left()));
    } else {
      pieces.add(part(binary.left(), own));
    }
    boolean signed = binary.right() instanceof Expression.Negation;
    boolean strict = product || binary.operator() == Operator.SUBTRACT;
    Piece right = part(binary.right(), signed ? WHOLE : strict ? own + 1 : own);
    pieces.add(Piece.operator(sign(binary.operator())).then(right));
    return pieces;
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case SUBTRACT -> "−";
      case MULTIPLY -> "⋅";
      case LESS_OR_EQUAL -> "≤";
      case GREATER_OR_EQUAL -> "≥";
      case EQUAL -> "=";
      case NOT_EQUAL -> "≠";
      default -> operator.symbol();
    };
  }

  @Override
  public Piece call(Expression.Call call) {
    Optional<Builtin> known = Builtin.ofWord(call.function());
    Expression first = call.arguments().get(0);
    if (known.isPresent()) {
      switch (known.get()) {
        case SQRT:
          return Piece.root(first.accept(this));
        case ABS:
          return first.accept(this).fenced("|", "|");
        case CEIL:
          return first.accept(this).fenced("⌈", "⌉");
        case FLOOR:
          return first.accept(this).fenced("⌊", "⌋");
        case LOG2:
          return applied(Piece.sub(Piece.function("log"), Piece.text("mn", "2")), call);
        case LOG10:
          return applied(Piece.sub(Piece.function("log"), Piece.text("mn", "10")), call);
        case NORMAL_CDF:
          return applied(Piece.function("Φ"), call);
        case NORMAL_QUANTILE:
          Piece inverse = Piece.fence("−").then(Piece.text("mn", "1"));
          return applied(Piece.power(Piece.function("Φ"), inverse), call);
        default:
          break;
      }
    }
    return applied(Piece.function(call.function().replace('_', ' ')), call);
  }

  private Piece applied(Piece function, Expression.Call call) {
    Piece arguments = Piece.lines(list(call.arguments()), room).fenced("(", ")");
    return function.then(new Piece("<mo>&#x2061;</mo>", 0)).then(arguments);
  }

  /** All but the last followed by a comma. */
  private List<Piece> list(List<Expression> parts) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Piece piece = parts.get(i).accept(this);
      pieces.add(i + 1 < parts.size() ? piece.then(Piece.operator(",")) : piece);
    }
    return pieces;
  }

  @Override
  public Piece item(Expression.Item item) {
    Piece index = item.index().accept(this);
    return item.list() instanceof Expression.Name list
        ? name(list.name(), index)
        : Piece.sub(part(item.list(), WHOLE), index);
  }

  @Override
  public Piece choice(Expression.Choice choice) {
    return Piece.cases(
        List.of(
            List.of(
                choice.then().accept(this),
                Piece.text("mtext", "if").then(space()).then(choice.condition().accept(this))),
            List.of(choice.otherwise().accept(this), Piece.text("mtext", "otherwise"))));
  }

  private static Piece space() {
    return new Piece("<mspace width=\".4em\"/>", .8);
  }

  @Override
  public Piece series(Expression.Series series) {
    Piece from =
        name(series.index(), null).then(Piece.operator("=")).then(series.first().accept(this));
    boolean sum = series.kind() == Expression.Series.Kind.SUM;
    return Piece.series(sum ? "∑" : "∏", from, series.last().accept(this))
        .then(part(series.term(), PRODUCT));
  }
}
