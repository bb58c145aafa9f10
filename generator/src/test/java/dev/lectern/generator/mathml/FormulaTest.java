package dev.lectern.generator.mathml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.calc.ExpressionText;
import dev.lectern.content.calc.parse.ExpressionParser;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.output.RenderedFile;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What holds for every formula that is set, and what some look like. */
class FormulaTest {

  private static final Pattern NAME_OR_NUMBER =
      Pattern.compile("[a-z_][a-z0-9_]*|(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:e[+-]?[0-9]+)?");

  /** Functions of which one sees a sign and no name. */
  private static final Set<String> SIGNS = Set.of("sqrt", "abs", "ceil", "floor", "sum", "product");

  private static final Map<String, String> SHORT =
      Map.of("normal_cdf", "Φ", "normal_quantile", "Φ1");

  private static SetFormula set(String source) {
    return ExpressionToMathMl.of(ExpressionParser.parse(source).tree().orElseThrow(), source, 40);
  }

  /** Fails if it is no XML. */
  private static Document xml(String markup) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(markup)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + markup, e);
    }
  }

  /** Names and numbers in the order in which they are read, as letters and digits. */
  private static String shown(Document math) {
    StringBuilder text = new StringBuilder();
    NodeList all = math.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Node node = all.item(i);
      if (Set.of("mi", "mn", "mtext").contains(node.getNodeName())) {
        text.append(node.getTextContent().replace(" ", ""));
      }
    }
    return text.toString();
  }

  private static String written(String source) {
    StringBuilder text = new StringBuilder();
    Matcher token = NAME_OR_NUMBER.matcher(source);
    while (token.find()) {
      String word = token.group();
      if (Character.isDigit(word.charAt(0)) || word.charAt(0) == '.') {
        text.append(ExpressionText.number(Double.parseDouble(word)));
      } else if (!SIGNS.contains(word)) {
        text.append(SHORT.getOrDefault(word, word.replace("_", "")));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "-2 ^ 2 ^ 3",
        "a / b / c * d",
        "a - (b - (c + d)) - -e",
        "(a + b) * (c - d) / (-e) ^ x_of_all[k]",
        "sum(k, 1, length(w), w[k] * r_k[k + 1]) / total(w)",
        "product(i, 1, n, sum(j, i, n, 1 / j) + 1) * 2",
        "sqrt(abs(x)) + ceil(a / b) - floor(log2(n)) + log10(n) + round(x)",
        "normal_quantile(1 - alpha / 2) + normal_cdf(-x)",
        "max(a, b_c, min(list(1, 2, 3)[2], .5)) >= 3e2",
        "(x > y) + (x == y) / 2 != a <= b",
        "first_long_name + second_long_name + third_long_name * fourth_long_name + fifth_long_name"
      })
  void everyNameAndNumberStandsInTheOrderOfTheExpression(String source) {
    Document math = xml(set(source).markup());
    assertThat(shown(math)).isEqualTo(written(source));
    assertThat(math.getElementsByTagName("annotation").item(0).getTextContent()).isEqualTo(source);
  }

  @Test
  void everyFormulaOfTheRealSiteKeepsItsNamesNumbersAndSource() {
    int expressions = 0;
    int linear = 0;
    for (RenderedFile file : RealContent.rendering().site()) {
      if (!file.path().extension().equals("html")) {
        continue;
      }
      for (Element math : Jsoup.parse(new String(file.bytes(), UTF_8)).select("math")) {
        Document xml = xml(math.outerHtml());
        String source = math.select("annotation").text();
        boolean typed =
            !source.matches(".*[^a-z0-9_ .,()*/^+<>=!\\[\\]-].*")
                && ExpressionParser.parse(source).tree().isPresent();
        if (typed && !source.contains("if(")) {
          assertThat(shown(xml)).as(file.path() + ": " + source).isEqualTo(written(source));
          expressions++;
        } else {
          linear++;
        }
      }
    }
    assertThat(expressions).isGreaterThan(400);
    assertThat(linear).isGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a / b               | <mfrac><mi>a</mi><mi>b</mi></mfrac>
          hit_rate            | <msub><mi>hit</mi><mtext>rate</mtext></msub>
          (a + b) ^ 2         | <msup><mrow><mo>(</mo><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>)</mo></mrow><mn>2</mn></msup>
          a * (b / c)         | <mrow><mi>a</mi><mo>⋅</mo><mfrac><mi>b</mi><mi>c</mi></mfrac></mrow>
          a * (b == 1)        | <mrow><mi>a</mi><mo>⋅</mo><mrow><mo>[</mo><mrow><mi>b</mi><mo>=</mo><mn>1</mn></mrow><mo>]</mo></mrow></mrow>
          sum(k, 1, n, x[k])  | <mrow><munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>k</mi></msub></mrow>
          """)
  void anExpressionIsSetAsABookWould(String source, String markup) {
    assertThat(set(source).markup())
        .isEqualTo(
            "<math displaystyle=\"true\"><semantics>"
                + markup
                + "<annotation encoding=\"text/plain\">"
                + source
                + "</annotation></semantics></math>");
  }

  @Test
  void theConditionOfAChoiceFollowsItsValue() {
    Document math = xml(set("if(a > 1, b / 2, c)").markup());
    assertThat(shown(math)).isEqualTo("b2ifa1cotherwise");
    assertThat(math.getElementsByTagName("mtr").getLength()).isEqualTo(2);
  }

  @Test
  void whatIsTooLongForItsPlaceIsBrokenIntoLines() {
    SetFormula formula = set("alpha_long + beta_long + gamma_long + delta_long + epsilon_long");
    assertThat(xml(formula.markup()).getElementsByTagName("mtr").getLength()).isGreaterThan(1);
    assertThat(formula.wide()).isFalse();
    String name = "a".repeat(60);
    assertThat(set(name).wide()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clicks / impressions   | <mfrac><mi>clicks</mi><mi>impressions</mi></mfrac>
          late results / all due | <mfrac><mtext>late results</mtext><mtext>all due</mtext></mfrac>
          (1/N) · Σ (p − y)²     | <mrow><mfrac><mn>1</mn><mi>N</mi></mfrac><mo>·</mo><mo>∑</mo><msup><mrow><mo>(</mo><mrow><mi>p</mi><mo>−</mo><mi>y</mi></mrow><mo>)</mo></mrow><mn>2</mn></msup></mrow>
          Σ gᵢ / log₂(i + 1)     | <mrow><mo>∑</mo><mfrac><msub><mi>g</mi><mi>i</mi></msub><mrow><msub><mi>log</mi><mn>2</mn></msub><mrow><mo>(</mo><mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow><mo>)</mo></mrow></mrow></mfrac></mrow>
          (a + (b)) / √(c d)     | <mfrac><mrow><mi>a</mi><mo>+</mo><mrow><mo>(</mo><mi>b</mi><mo>)</mo></mrow></mrow><msqrt><mtext>c d</mtext></msqrt></mfrac>
          """)
  void aFormulaInALineIsSetAsABookWould(String source, String markup) {
    String set = LinearToMathMl.of(source, 60).orElseThrow().markup();
    xml(set);
    assertThat(set).contains("<semantics>" + markup + "<annotation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "word",
        "mean over classes of AP",
        "a +",
        "/ b",
        "(a",
        "a)",
        "a / / b",
        "[a)",
        "Σ / n",
        "f(x) { }",
        "«a»",
        "--flag=1",
        "₂",
        "&lt;"
      })
  void whatIsNoFormulaIsLeftAsItIs(String text) {
    assertThat(LinearToMathMl.of(text, 40)).isEmpty();
  }

  @Test
  void manyBracketsAreNoFormula() {
    assertThat(LinearToMathMl.of("(".repeat(50_000) + "a / b" + ")".repeat(50_000), 40)).isEmpty();
    assertThat(LinearToMathMl.of("√".repeat(50_000) + "a / b", 40)).isEmpty();
    assertThat(LinearToMathMl.of("ln ".repeat(50_000) + "a / b", 40)).isEmpty();
  }
}
