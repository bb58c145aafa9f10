package dev.lectern.content.calc.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.calc.ExpressionText;
import dev.lectern.content.calc.Names;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How expressions are printed, and how deep and long they may be. */
class ExpressionTextTest {

  private static String printed(String text) {
    return ExpressionParser.parse(text).tree().map(ExpressionText::of).orElseThrow();
  }

  private static String refused(String text) {
    return ((Parsed.Refused) ExpressionParser.parse(text)).fault().message();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a+b*c|a + b * c",
        "(a+b)*c|(a + b) * c",
        "a-(b-c)|a - (b - c)",
        "(a-b)-c|a - b - c",
        "a/(b*c)|a / (b * c)",
        "a^b^c|a ^ b ^ c",
        "(a^b)^c|(a ^ b) ^ c",
        "a^(b+c)|a ^ (b + c)",
        "-a^b|-a ^ b",
        "(-a)^b|(-a) ^ b",
        "-(a+b)|-(a + b)",
        "-(-a)|-(-a)",
        "(a+b)[c]|(a + b)[c]",
        "a[b+1]|a[b + 1]",
        "(2)[1]|(2)[1]",
        "a[1][2]|a[1][2]",
        "f(a)[1]|f(a)[1]",
        "(-a)[1]|(-a)[1]",
        "(a<b)+(c<=d)|(a < b) + (c <= d)",
        "if(a==b,c,d!=e)|if(a == b, c, d != e)",
        "sum(k,1,n,k)|sum(k, 1, n, k)",
        "product(k,1,n,k)|product(k, 1, n, k)",
        "max(a,b,c)|max(a, b, c)",
        "f()|f()",
        "1e3|1000",
        "1e300|1.0E300",
        "0.50|0.5",
        "+a|a",
      })
  void bracketsStandOnlyWhereTheyAreNeeded(String written, String expected) {
    assertThat(printed(written)).isEqualTo(expected);
    assertThat(printed(expected)).isEqualTo(expected);
  }

  @Test
  void whatIsLongIsNotQuoted() {
    String sixty = "a + ".repeat(14) + "bbbb";
    assertThat(sixty).hasSize(60);
    assertThat(ExpressionText.quoted(ExpressionParser.parse(sixty).tree().orElseThrow()))
        .isEqualTo("\"" + sixty + "\"");
    assertThat(ExpressionText.quoted(ExpressionParser.parse(sixty + "b").tree().orElseThrow()))
        .isEqualTo("this part");
  }

  @Test
  void aThousandCharactersAreRead() {
    assertThat(printed("a" + " ".repeat(999))).isEqualTo("a");
    assertThat(refused("a" + " ".repeat(1_000))).startsWith("The expression has 1001 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-(%s)",
        "(%s) + 1",
        "1 + (%s)",
        "x[%s]",
        "(%s)[1]",
        "abs(%s)",
        "if(%s, 1, 2)",
        "if(1, %s, 2)",
        "if(1, 2, %s)",
        "sum(k, %s, 1, 1)",
        "sum(k, 1, %s, 1)",
        "sum(k, 1, 1, %s)"
      })
  void aHundredLevelsAreRead(String level) {
    String text = nested(level, 30);
    assertThat(text.length()).isLessThan(ExpressionParser.MAX_LENGTH);
    assertThat(ExpressionParser.parse(text).tree()).isPresent();
    String short100 = "-(".repeat(97) + level.formatted("y") + ")".repeat(97);
    assertThat(ExpressionParser.parse(short100).tree()).as(short100).isPresent();
    assertThat(refused("-(".repeat(99) + level.formatted("y") + ")".repeat(99)))
        .startsWith("The expression is nested more than 100 deep here.");
  }

  private static String nested(String level, int times) {
    String text = "y";
    for (int i = 0; i < times; i++) {
      text = level.formatted(text);
    }
    return text;
  }

  @Test
  void namesAreThoseThatComeFromOutside() {
    var tree =
        ExpressionParser.parse("sum(k, k0, n, k * a + j) + abs(b) + sum(j, 1, 2, k)")
            .tree()
            .orElseThrow();
    assertThat(Names.of(tree).keySet()).containsExactly("k0", "n", "a", "j", "b", "k");
    assertThat(Names.ofFunctions(tree)).isEqualTo(Set.of("abs"));
  }

  @Test
  void formsAreWrittenInLowerCase() {
    assertThat(refused("IF(a, b, c)")).contains("lower case: \"if\"");
    assertThat(refused("Sum(k, 1, 2, k)")).contains("lower case: \"sum\"");
    assertThat(refused("if(a, b)")).contains("takes a condition and two values");
    assertThat(refused("sum(1, 1, 2, 3)")).contains("a name that counts");
    assertThat(refused("product(k, 1, 2)")).contains("\"product\" takes a name that counts");
    assertThat(refused("1e999")).isEqualTo("\"1e999\" is too large.");
    assertThat(refused("1e99999999999"))
        .isEqualTo("\"1e99999999999\" is beyond what a formula can count.");
    assertThat(refused("a + 1E-0000000000000003"))
        .isEqualTo("\"1E-0000000000000003\" is beyond what a formula can count.");
    assertThat(refused(" ")).isEqualTo("The expression is empty.");
  }
}
