package dev.lectern.content.load.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnakeYamlFrontMatterTest {

  private static Outcome<Node.Mapping> parse(String yaml) {
    return new SnakeYamlFrontMatter()
        .parse(new SourceText(new SourcePath("a.md"), yaml).span(0, yaml.length()));
  }

  private static List<Node.Pair> pairs(String yaml) {
    Outcome<Node.Mapping> outcome = parse(yaml);
    assertThat(outcome.diagnostics()).isEmpty();
    return outcome.value().orElseThrow().pairs();
  }

  private static Node.Scalar scalar(String yaml) {
    return (Node.Scalar) pairs(yaml).get(0).value();
  }

  private static List<Node> items(String yaml) {
    return ((Node.Sequence) pairs(yaml).get(0).value()).items();
  }

  private static Diagnostic onlyDiagnostic(String yaml) {
    List<Diagnostic> diagnostics = parse(yaml).diagnostics();
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).rule()).isEqualTo(LoadRules.YAML_SYNTAX);
    return diagnostics.get(0);
  }

  private static void assertRefusedAt(String yaml, String place, String message) {
    Diagnostic diagnostic = onlyDiagnostic(yaml);
    assertThat(diagnostic.span()).hasToString("a.md:" + place);
    assertThat(diagnostic.message()).contains(message);
  }

  /** On a thread with the stack that a build has, however large the machine's own is. */
  private static Outcome<Node.Mapping> parseInTime(String yaml) {
    Supplier<Outcome<Node.Mapping>> parse = () -> parse(yaml);
    return assertTimeoutPreemptively(Duration.ofSeconds(5), parse::get);
  }

  @Test
  void keysAndValuesKnowTheirPlaces() {
    List<Node.Pair> pairs = pairs("title: Data\nlist:\n  - one\n  - two\n");
    assertThat(pairs).extracting(Node.Pair::key).containsExactly("title", "list");
    assertThat(pairs.get(0).keySpan()).hasToString("a.md:1:1");
    assertThat(pairs.get(0).value().span().text()).isEqualTo("Data");
    Node.Sequence list = (Node.Sequence) pairs.get(1).value();
    assertThat(list.items())
        .extracting(item -> item.span().toString())
        .containsExactly("a.md:3:5", "a.md:4:5");
  }

  @Test
  void placesBehindNonBmpCharactersCountUtf16CodeUnits() {
    List<Node.Pair> pairs = pairs("\uD83D\uDE00: x # \uD83D\uDE00\nb: [\uD83D\uDE00, c]\n");
    assertThat(pairs.get(0).keySpan().text()).isEqualTo("\uD83D\uDE00");
    assertThat(pairs.get(0).value().span()).hasToString("a.md:1:5");
    Node.Sequence list = (Node.Sequence) pairs.get(1).value();
    assertThat(list.items())
        .extracting(item -> item.span().text())
        .containsExactly("\uD83D\uDE00", "c");
  }

  @Test
  void errorBehindNonBmpCharactersStandsAtItsPlace() {
    assertRefusedAt("a: \uD83D\uDE00\nb: c: d\n", "2:5", "must stand in quotes");
  }

  @Test
  void partOfAPlainOrQuotedValueIsFoundInTheSource() {
    assertThat(scalar("a: one two").part(4, 7)).hasToString("a.md:1:8");
    assertThat(scalar("a: \"one two\"").part(4, 7)).hasToString("a.md:1:9");
    assertThat(scalar("a: 'one two'").part(4, 7)).hasToString("a.md:1:9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: >-\n  One\n  two three.\n",
        "a: >\n  One\n\n  two\n  three.\n\n",
        "a: |\n  One\n    two three.\n",
        "a: 'One: it''s two three.'",
        "a: \"One \\\"two\\\" three.\"",
        "a: One\n  two three."
      })
  void wordOfAValueThatIsWrittenOtherwiseIsFound(String yaml) {
    Node.Scalar scalar = scalar(yaml);
    assertThat(scalar.verbatimStart()).isEqualTo(-1);
    int at = scalar.value().indexOf("three");
    Span word = scalar.part(at, at + 5);
    assertThat(word.text()).isEqualTo("three");
    assertThat(word.start()).isEqualTo(yaml.indexOf("three"));
  }

  @Test
  void partBehindAnEscapeThatIsNotUnderstoodIsTheWholeValue() {
    Node.Scalar scalar = scalar("a: \"caf\\u00e9 two\"");
    assertThat(scalar.part(0, 3)).hasToString("a.md:1:5");
    assertThat(scalar.part(5, 8)).isEqualTo(scalar.span());
    Node.Scalar tab = scalar("a: \"one\\tt\"");
    assertThat(tab.part(4, 5)).isEqualTo(tab.span());
  }

  @Test
  void quotedAndBlockValuesAreText() {
    assertThat(scalar("a: 5").quoted()).isFalse();
    for (String yaml : List.of("a: \"5\"", "a: '5'", "a: |\n  5", "a: >-\n  5")) {
      assertThat(scalar(yaml).quoted()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null", "a: NULL"})
  void nothingIsNull(String yaml) {
    assertThat(scalar(yaml).isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ''", "a: \"~\"", "a: 'null'", "a: nul"})
  void textIsNotNull(String yaml) {
    assertThat(scalar(yaml).isNull()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# a remark\n", "~"})
  void emptyDocumentIsAnEmptyMapping(String yaml) {
    assertThat(pairs(yaml)).isEmpty();
  }

  @Test
  void allLineEndsAreRead() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      List<Node.Pair> pairs = pairs("a: b" + end + "c: >-" + end + "  d" + end + "  e" + end);
      assertThat(pairs.get(1).keySpan()).hasToString("a.md:2:1");
      assertThat(((Node.Scalar) pairs.get(1).value()).value()).isEqualTo("d e");
    }
  }

  @Test
  void onlyAMappingStandsAtTheTop() {
    assertRefusedAt("- a", "1:1", "This is a list; here stand keys with their values.");
    assertRefusedAt("a", "1:1", "This is a single value; here stand keys with their values.");
  }

  @Test
  void secondKeyIsReportedAndTheFirstKept() {
    Outcome<Node.Mapping> outcome = parse("a: b\nc: d\na: e\n");
    assertThat(outcome.value().orElseThrow().pairs())
        .extracting(Node.Pair::key)
        .containsExactly("a", "c");
    assertThat(outcome.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.span()).hasToString("a.md:3:1");
              assertThat(diagnostic.message()).contains("\"a\" stands here for the second time");
              assertThat(diagnostic.related())
                  .singleElement()
                  .satisfies(related -> assertThat(related.span()).hasToString("a.md:1:1"));
            });
  }

  @Test
  void keyMustBeASingleWord() {
    assertRefusedAt("a: b\n? [c, d]\n: e\n", "2:3", "A key must be a single word.");
  }

  @Test
  void secondDocumentIsRefused() {
    assertRefusedAt(
        "a: b\n---\nc: d\n",
        "2:1",
        "expected a single document in the stream, but found another document");
  }

  @Test
  void undefinedAliasIsRefused() {
    assertRefusedAt("a: b\nc: *d\n", "2:4", "undefined alias d");
  }

  @Test
  void controlCharacterIsRefusedWhereItStands() {
    assertRefusedAt("a: b\nc: d\u0007\n", "2:5", "U+0007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b\nc: !!java.util.Date 2020-01-01",
        "a: b\nc: !!javax.script.ScriptEngineManager [x]",
        "a: b\nc: !local {d: e}",
        "a: b\nc: !!binary aGk=",
        "a: b\nc: !!set {d}",
        "a: b\nc: !<tag:example.org,2000:x> d",
      })
  void tagsOtherThanYamlsOwnAreRefused(String yaml) {
    assertRefusedAt(yaml, "2:4", "is not let in");
  }

  @Test
  void tagAtTheTopIsRefused() {
    assertRefusedAt("!!java.net.URL\na: b\n", "1:1", "is not let in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: !!str 5", "a: !!int 5", "a: !!null ~", "a: !!seq [b]", "a: !!map {}"})
  void yamlsOwnTagsAreLetIn(String yaml) {
    assertThat(pairs(yaml)).hasSize(1);
  }

  @Test
  void valueThatLooksLikeAVariableIsText() {
    assertThat(scalar("a: ${HOME}").value()).isEqualTo("${HOME}");
  }

  @Test
  void aliasesAreExpanded() {
    List<Node.Pair> pairs = pairs("a: &x [b, c]\nd: *x\n");
    assertThat(((Node.Sequence) pairs.get(1).value()).items()).hasSize(2);
  }

  @Test
  void mergeKeyIsAKeyLikeAnyOther() {
    List<Node.Pair> pairs = pairs("a: &x {b: c}\nd:\n  <<: *x\n");
    assertThat(((Node.Mapping) pairs.get(1).value()).pairs())
        .extracting(Node.Pair::key)
        .containsExactly("<<");
  }

  @Test
  void aliasInsideOfWhatItNamesIsRefused() {
    assertThat(onlyDiagnostic("a: &x [*x]\n").message()).contains("inside of what it names");
  }

  @Test
  void tooManyAliasesAreRefusedAtTheFirstTooMany() {
    String yaml = "a: &x [b]\nc:\n" + "  - *x\n".repeat(51);
    assertRefusedAt(yaml, "53:5", "at most 50");
    assertThat(pairs("a: &x [b]\nc:\n" + "  - *x\n".repeat(50))).hasSize(2);
  }

  /** Few aliases, but each level holds the one below four times: 4^11 values. */
  @Test
  void aliasBombIsRefusedInTime() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i <= 11; i++) {
      String below = "*a" + (i - 1);
      yaml.append("a" + i + ": &a" + i + " [" + String.join(", ", below, below, below, below))
          .append("]\n");
    }
    Outcome<Node.Mapping> outcome = parseInTime(yaml.toString());
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.diagnostics())
        .singleElement()
        .satisfies(diagnostic -> assertThat(diagnostic.message()).contains("aliases"));
  }

  @Test
  void twelveLevelsAreReadAndThirteenAreNot() {
    assertThat(pairs("a: " + "[".repeat(11) + "b" + "]".repeat(11))).hasSize(1);
    assertRefusedAt("a: " + "[".repeat(12) + "b" + "]".repeat(12), "1:15", "at most 12 levels");
  }

  @Test
  void bracketsInTextDoNotNest() {
    assertThat(scalar("a: \"" + "[".repeat(1000) + "\"").value()).hasSize(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "? ", "[", "{", "[a, ", "{a: ", "- a: ", "a: [", "&a [", "!x ["})
  void nestingWithoutEndIsRefusedInTime(String level) {
    for (String start : List.of("", "a: ", "a:\n  ")) {
      Outcome<Node.Mapping> outcome = parseInTime(start + level.repeat(100_000));
      assertThat(outcome.value()).isEmpty();
      assertThat(outcome.diagnostics()).isNotEmpty();
    }
  }

  @Test
  void longListWithANonBmpCharacterIsReadInTime() {
    Outcome<Node.Mapping> outcome =
        parseInTime("e: \uD83D\uDE00\nlist:\n" + "- a\n".repeat(100_000));
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(outcome.value()).isPresent();
  }

  /** Whatever is written: an answer, a diagnostic for each refusal, and no exception. */
  @Property(tries = 2000)
  void anyTextIsReadOrRefused(@ForAll("yamlish") String yaml) {
    Outcome<Node.Mapping> outcome = parse(yaml);
    if (outcome.value().isEmpty()) {
      assertThat(outcome.hasErrors()).isTrue();
    }
    outcome
        .value()
        .ifPresent(
            mapping ->
                mapping
                    .pairs()
                    .forEach(
                        pair -> {
                          if (pair.value() instanceof Node.Scalar scalar
                              && scalar.verbatimStart() >= 0) {
                            assertThat(scalar.part(0, scalar.value().length()).text())
                                .isEqualTo(scalar.value());
                          }
                        }));
  }

  @Provide
  Arbitrary<String> yamlish() {
    return Arbitraries.of(
            "a",
            "b: ",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\r\n",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "\"",
            "'",
            "|",
            ">-",
            "&x ",
            "*x ",
            "!t ",
            "#",
            " ",
            "\t",
            "? ",
            "%",
            "@",
            "`",
            "---\n",
            "...\n",
            "\uD83D\uDE00",
            "\uFEFF",
            "\\",
            "~",
            "\u0007",
            "\u2028",
            "<<: ",
            "${x}")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }
}
