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
import org.junit.jupiter.params.provider.ValueSource;

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
        "a && b       | 2 | 4 | \"&&\" is no operator. There are + - * / ^ < <= > >= == and !=.",
        "2 ** 3       | 2 | 4 | \"**\" is no operator. Write \"^\".",
        "/ (a - 60 %) | 0 | 1 | \"/\" has nothing in front of it to work on.",
        "1 / (a - 60 %) | 12 | 13 | A formula takes plain numbers: write 0.6, or make an input of \"60 %\".",
        "a + 5%       | 5 | 6 | A formula takes plain numbers: write 0.05, or make an input of \"5 %\".",
        "5 ms * x     | 2 | 4 | A formula takes plain numbers: make an input of \"5 ms\" and name it here. To multiply, write 5 * ms.",
        "5ms * x      | 1 | 3 | A formula takes plain numbers: make an input of \"5ms\" and name it here. To multiply, write 5 * ms.",
        "load * fraud-detection.tps | 7 | 26 | A formula reads the figures of its own entry only. To use \"fraud-detection.tps\", give this entry an input with \"from: fraud-detection.tps\", and name that, such as tps.",
        "{{ load }}   | 0 | 2 | A formula names figures without braces: load, not {{ load }}.",
        "1,000 * a    | 1 | 2 | Write numbers without commas, and with a point: 1000 or 0.5.",
        "(a, b)       | 2 | 3 | A comma stands between the arguments of a function only.",
        "max(a, )     | 5 | 6 | Behind this comma an argument is missing.",
        "max(, a)     | 4 | 5 | In front of this comma an argument is missing.",
        "[1, 2]       | 0 | 1 | A list is written list(1, 2, 3); brackets take one out: gains[1].",
        "a +          | 2 | 3 | \"+\" has nothing behind it to work on.",
        "a * / b      | 2 | 3 | \"*\" has nothing behind it to work on.",
        "a b          | 2 | 3 | Between \"a\" and \"b\" an operator is missing. There are + - * / ^ < <= > >= == and !=.",
        "(a + b       | 0 | 1 | Nothing closes this bracket.",
        "max(a        | 3 | 4 | Nothing closes this bracket.",
        "a + b)       | 5 | 6 | Nothing opens this bracket.",
        "(a + b]      | 6 | 7 | \"(\" is not closed by \"]\".",
        "a + ()       | 4 | 6 | Nothing stands in these brackets.",
        "e(+)         | 2 | 3 | \"+\" has nothing behind it to work on.",
        "größe + 1    | 0 | 5 | \"größe\" is no name; names are of a-z, 0-9 and _, and begin with a letter.",
        "If(a, 1, 2)  | 0 | 2 | Functions are written in lower case: \"if\".",
        "0x1F + 1     | 1 | 4 | A formula takes plain numbers: make an input of \"0x1F\" and name it here. To multiply, write 0 * x1F.",
        "a + \"x\"    | 4 | 5 | Text in quotation marks has no meaning in a formula; it takes numbers and names.",
        "a ? b        | 2 | 3 | \"?\" has no meaning in a formula.",
        "a ^ -b       | 2 | 3 | Put an exponent with a sign into brackets: 2 ^ (-1).",
        "if(a, b)     | 0 | 2 | \"if\" takes a condition and two values: if(a < b, a, b).",
        "sum(1, 2, 3) | 0 | 3 | \"sum\" takes a name that counts, its first and its last value, and a term: sum(k, 1, n, 1/k)."
      })
  void whatCannotBeReadIsNamedAtItsPlace(String text, int from, int to, String message) {
    assertThat(refusal(text)).isEqualTo(new Fault(Fault.Kind.SYNTAX, new Place(from, to), message));
  }

  @Test
  void aNameWithCapitalsIsReadSoThatTheNearestNameCanBeTold() {
    assertThat(Names.of(read("Load * Peak")).keySet()).containsExactly("Load", "Peak");
  }

  @Test
  void tooLongAndTooDeepAreRefused() {
    assertThat(refusal("1" + "+1".repeat(600)).message()).contains("at most 1000 are read");
    assertThat(refusal("-".repeat(200) + "1").message()).contains("nested more than 100 deep");
    assertThat(refusal("(".repeat(400) + "1").kind()).isEqualTo(Fault.Kind.SYNTAX);
    assertThat(ExpressionParser.parse("(".repeat(400) + "1" + ")".repeat(400)).tree()).isPresent();
  }

  /** Ninety-eight signs, what is given, and in it one more: a hundred levels. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-x",
        "(x + 1)",
        "(1 + x)",
        "a[x]",
        "list(1, x)",
        "sum(k, x, 1, 1)",
        "sum(k, 1, x, 1)",
        "product(k, 1, 1, x)",
        "if(x, 1, 1)",
        "if(1, x, 1)",
        "if(1, 1, x)",
      })
  void hundredLevelsAreReadWhateverTheyAreMadeOf(String level) {
    assertThat(ExpressionParser.parse("-".repeat(98) + level).tree()).isPresent();
    Fault fault = refusal("-".repeat(99) + level);
    assertThat(fault.message())
        .isEqualTo(
            "The expression is nested more than 100 deep here. Split it into several formulas.");
    assertThat(ExpressionParser.parse("-".repeat(50) + level).tree()).isPresent();
  }

  @Test
  void thousandCharactersAreRead() {
    String most = "1" + " ".repeat(999);
    assertThat(ExpressionParser.parse(most).tree()).isPresent();
    assertThat(refusal(most + " ").place()).isEqualTo(new Place(0, 1001));
    assertThat(refusal(most + " ").message())
        .isEqualTo(
            "The expression has 1001 characters; at most 1000 are read. Split it into several"
                + " formulas.");
    assertThat(refusal(" "))
        .isEqualTo(new Fault(Fault.Kind.SYNTAX, new Place(0, 1), "The expression is empty."));
  }

  @Test
  void sizeIsThatOfAllParts() {
    assertThat(read("a").size()).isEqualTo(1);
    assertThat(read("if(a < b, list(1, 2)[1], -c)").size()).isEqualTo(11);
  }

  @Property(tries = 3_000)
  void noTextIsTooStrange(
      @ForAll
          @StringLength(max = 40)
          @CharRange(from = ' ', to = '~')
          @CharRange(from = '\u00a0', to = '\u00ff')
          String text) {
    assertThat(isReadOrRefusedWithAReason(text)).isTrue();
  }

  /** What the library cannot read, the check before it has refused. */
  private static boolean isReadOrRefusedWithAReason(String text) {
    return !(ExpressionParser.parse(text) instanceof Parsed.Refused refused)
        || !refused.fault().message().startsWith("This cannot be read");
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
    assertThat(isReadOrRefusedWithAReason(text)).isTrue();
  }
}
