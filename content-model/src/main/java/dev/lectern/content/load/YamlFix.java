package dev.lectern.content.load;

import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fixes of YAML that leave the rest of it as it is. Each is nothing where the YAML is written in a
 * way that lets the edit change more than it should: with an alias, an anchor, an escape, a remark.
 */
public final class YamlFix {

  private static final Pattern BETWEEN_ITEMS =
      Pattern.compile("\\s*,\\s*|[ \\t]*(\\r\\n|\\n|\\r)\\s*-[ \\t]+");
  private static final Pattern LITERAL_HEAD = Pattern.compile("\\|[+-]?(\\r\\n|\\n|\\r)");

  private YamlFix() {}

  /** Writes another word in place of a part of a value. */
  public static Optional<Fix> word(Node.Scalar scalar, int from, int to, String meant) {
    Span place = scalar.part(from, to);
    boolean literal = place.text().equals(scalar.value().substring(from, to));
    return literal && !scalar.aliased() ? Optional.of(Fix.writing(place, meant)) : Optional.empty();
  }

  /** Writes another word in place of a value. */
  public static Optional<Fix> word(Node.Scalar scalar, String meant) {
    return word(scalar, 0, scalar.value().length(), meant);
  }

  /** Writes another key in place of one; in its quotes, if it has some. */
  public static Optional<Fix> key(Node.Mapping mapping, Node.Pair pair, String meant) {
    Span span = pair.keySpan();
    int at = span.text().indexOf(pair.key());
    boolean quoted = span.text().length() == pair.key().length() + 2 && at == 1;
    return (quoted || span.text().equals(pair.key())) && !mapping.aliased()
        ? Optional.of(Fix.writing(span.part(at, at + pair.key().length()), meant))
        : Optional.empty();
  }

  /** Takes the quotes away, so that a number is no text. */
  public static Optional<Fix> unquoted(Node.Scalar scalar) {
    String quoted = scalar.span().text();
    boolean simple =
        quoted.equals("\"" + scalar.value() + "\"") || quoted.equals("'" + scalar.value() + "'");
    return simple && !scalar.aliased()
        ? Optional.of(
            new Fix("takes the quotes away", List.of(new TextEdit(scalar.span(), scalar.value()))))
        : Optional.empty();
  }

  /** Makes a list of a single word. */
  public static Optional<Fix> listed(Node.Scalar scalar) {
    Span span = scalar.span();
    return span.text().equals(scalar.value())
            && ContentLoader.isId(scalar.value())
            && !scalar.aliased()
        ? Optional.of(
            new Fix("makes a list of it", List.of(new TextEdit(span, "[" + scalar.value() + "]"))))
        : Optional.empty();
  }

  /** Folds lines that are kept apart; not if one of them is set in, empty, or begins a mark. */
  public static Optional<Fix> folded(Node.Scalar scalar) {
    String text = scalar.span().text();
    boolean plainLines =
        scalar.value().stripTrailing().lines().allMatch(line -> line.matches("\\p{L}.*\\S"));
    return LITERAL_HEAD.matcher(text).lookingAt() && plainLines && !scalar.aliased()
        ? Optional.of(
            new Fix("folds the lines", List.of(new TextEdit(scalar.span().part(0, 1), ">"))))
        : Optional.empty();
  }

  /** Takes one item of several out of a list, with what parts it from its neighbour. */
  public static Optional<TextEdit> without(Node.Sequence list, int index) {
    if (list.aliased() || list.items().size() < 2) {
      return Optional.empty();
    }
    Span item = trimmed(list.items().get(index).span());
    SourceText source = item.source();
    boolean isFirst = index == 0;
    Span neighbour = trimmed(list.items().get(isFirst ? 1 : index - 1).span());
    Span gap =
        isFirst
            ? gap(source, item.end(), neighbour.start())
            : gap(source, neighbour.end(), item.start());
    if (!BETWEEN_ITEMS.matcher(gap.text()).matches() || isRemarked(item)) {
      return Optional.empty();
    }
    int from = isFirst ? item.start() : gap.start();
    int to = isFirst ? neighbour.start() : item.end();
    return Optional.of(new TextEdit(source.span(from, to), ""));
  }

  /** Takes the lines of a key and its value out of a mapping that has one on each line. */
  public static Optional<TextEdit> without(Node.Mapping mapping, Node.Pair pair) {
    return mapping.aliased() || mapping.pairs().size() < 2
        ? Optional.empty()
        : lines(pair.keySpan(), pair.value().span());
  }

  /** Takes the lines of a key and its value out, if nothing else stands on them. */
  public static Optional<TextEdit> lines(Span key, Span value) {
    SourceText source = key.source();
    String text = source.text();
    Span first = source.line(key.from().line());
    int end = Math.max(key.end(), trimmed(value).end());
    Span last = source.line(source.span(end, end).from().line());
    boolean alone =
        gap(source, first.start(), key.start()).text().isBlank()
            && gap(source, end, last.end()).text().replaceFirst("^:", "").isBlank();
    if (!alone) {
      return Optional.empty();
    }
    int to = last.end();
    to += text.startsWith("\r\n", to) ? 2 : to < text.length() ? 1 : 0;
    return Optional.of(new TextEdit(source.span(first.start(), to), ""));
  }

  /** Blocks end where the next thing begins. */
  private static Span trimmed(Span span) {
    return span.part(0, span.text().stripTrailing().length());
  }

  private static boolean isRemarked(Span item) {
    Span line = item.source().line(item.to().line());
    return gap(item.source(), item.start(), Math.max(item.end(), line.end())).text().contains("#");
  }

  private static Span gap(SourceText source, int from, int to) {
    return source.span(from, to);
  }
}
