package dev.lectern.content.calc.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Place;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.eval.Evaluator;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

  private static Fault refusal(String text) {
    assertThat(ExpressionParser.parse(text)).isInstanceOf(Parsed.Refused.class);
    return ((Parsed.Refused) ExpressionParser.parse(text)).fault();
  }

  private static Expression read(String text) {
    return ExpressionParser.parse(text).tree().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3             | 7",
        "(1 + 2) * 3           | 9",
        "10 - 4 - 3            | 3",
        "16 / 4 / 2            | 2",
        "2 ^ 3 ^ 2             | 512",
        "-2 ^ 2                | -4",
        "(-2) ^ 2              | 4",
        "2 * -3                | -6",
        "2 ^ (-1)              | 0.5",
        "- - 2                 | 2",
        "1 - 2 * -3 ^ 2        | 19",
        "if(2 > 1, 5, 6)       | 5",
        "1 + 1 == 2            | 1",
        "sum(k, 1, 4, k ^ 2)   | 30",
        "product(k, 1, 5, k)   | 120",
        "list(3, 5, 8)[2]      | 5",
        "2.5e3                 | 2500",
        ".5                    | 0.5",
        "sum(i, 1, 2, sum(j, 1, i, j)) | 4"
      })
  void operatorsBindAsInMathematics(String text, double value) {
    assertThat(new Evaluator(Map.of()).evaluate(read(text), Map.of(), fault -> {}))
        .contains(Value.of(value));
  }

  @Test
  void aNameKnowsWhereItStands() {
    assertThat(Names.of(read("dau * loads_per_day")))
        .containsEntry("dau", new Place(0, 3))
        .containsEntry("loads_per_day", new Place(6, 19));
  }

  @Test
  void theCounterOfASumIsNoNameFromOutside() {
    assertThat(Names.of(read("sum(k, 1, n, k * a)")).keySet()).containsExactly("n", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = b        | 2 | 3 | \"=\" is no operator. Write \"==\".",
        "a % b        | 2 | 3 | \"%\" is no operator. There are + - * / ^ < <= > >= == and !=.",
        "a + Bar      | 4 | 7 | \"Bar\" is no name; names are of a-z, 0-9 and _, and begin with a letter.",
        "0x1F + 1     | 0 | 4 | \"0x1F\" is no number; write it like 12, 0.5 or 2e6.",
        "a + \"x\"    | 4 | 5 | \"x\" has no meaning here.",
        "a ^ -b       | 2 | 3 | Put an exponent with a sign into brackets: 2 ^ (-1).",
        "if(a, b)     | 0 | 2 | \"if\" takes a condition and two values: if(a < b, a, b).",
        "sum(1, 2, 3) | 0 | 3 | \"sum\" takes a name that counts, its first and its last value, and a term: sum(k, 1, n, 1/k)."
      })
  void whatCannotBeReadIsNamedAtItsPlace(String text, int from, int to, String message) {
    assertThat(refusal(text)).isEqualTo(new Fault(Fault.Kind.SYNTAX, new Place(from, to), message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a +|a +",
        "(a|(a",
        "a b|a b",
        "* 2|* 2",
        "f(|f(",
        "a]|a]",
        "1..2|1..2",
        ")|)",
        "e(+)|e(+)",
        "e[^a]|e[^a]"
      })
  void brokenTextIsRefusedWithAPlaceInside(String text) {
    Fault fault = refusal(text);
    assertThat(fault.place().to()).isLessThanOrEqualTo(text.length());
    assertThat(fault.message()).startsWith("The expression cannot be read: ").endsWith(".");
  }

  @Test
  void tooLongAndTooDeepAreRefused() {
    assertThat(refusal("1" + "+1".repeat(600)).message()).contains("at most 1000 are read");
    assertThat(refusal("-".repeat(200) + "1").message()).contains("nested more than 100 deep");
    assertThat(refusal("(".repeat(400) + "1").kind()).isEqualTo(Fault.Kind.SYNTAX);
    assertThat(ExpressionParser.parse("(".repeat(400) + "1" + ")".repeat(400)).tree()).isPresent();
  }

  @Property(tries = 3_000)
  void noTextIsTooStrange(
      @ForAll
          @StringLength(max = 40)
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '\u00a0', to = '\u00ff')
          String text) {
    assertThat(ExpressionParser.parse(text)).isNotNull();
  }

  @Property(tries = 3_000)
  void noHeapOfSymbolsIsTooStrange(
      @ForAll
          @StringLength(max = 30)
          @net.jqwik.api.constraints.Chars({
            'a', '1', '+', '-', '*', '/', '^', '(', ')', '[', ']', ',', '<', '=', '!', '&', '|',
            '"', '\'', '.', 'e', ' '
          })
          String text) {
    assertThat(ExpressionParser.parse(text)).isNotNull();
  }
}
