package dev.lectern.content.load.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Mended;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML that is put right by itself, and YAML that is left to its author. */
class YamlRepairsTest {

  private static List<Diagnostic> said(String yaml) {
    return new SnakeYamlFrontMatter()
        .parse(new SourceText(new SourcePath("a.md"), yaml).span(0, yaml.length()))
        .diagnostics();
  }

  private static Diagnostic onlyDiagnostic(String yaml) {
    List<Diagnostic> said = said(yaml);
    assertThat(said).hasSize(1);
    return said.get(0);
  }

  private static Optional<String> mended(String yaml) {
    return Mended.by(onlyDiagnostic(yaml));
  }

  // Text with a colon

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Pawns: how@ | title: \"Pawns: how\"@",
        "title: Pawns: how | title: \"Pawns: how\"",
        "title: Pawns:@ | title: \"Pawns:\"@",
        "title: Pawns: how\t@x: y@ | title: \"Pawns: how\"\t@x: y@",
        "list:@  - title: Pawns: how@    order: 1@ | list:@  - title: \"Pawns: how\"@    order: 1@",
        "title: Pawns: how@@x: y@ | title: \"Pawns: how\"@@x: y@",
        "title: Pawns: how@@@ | title: \"Pawns: how\"@@@",
        "title: Pawns: how@   | title: \"Pawns: how\"@",
      })
  void textWithAColonIsPutInQuotes(String yaml, String mended) {
    String written = yaml.replace('@', '\n');
    assertThat(mended(written)).contains(mended.replace('@', '\n'));
  }

  @Test
  void blanksAtTheEndAreNoLineThatGoesOn() {
    assertThat(mended("title: Pawns: how\n   ")).contains("title: \"Pawns: how\"\n   ");
    assertThat(mended("title: Pawns: how\r\n\r\n")).contains("title: \"Pawns: how\"\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: pawns: how\n",
        "title: Pawns: a \"how\"\n",
        "title: Pawns: how # or why\n",
        "title: Pawns: how\n  to pass\n",
        "title: Pawns: how\n\n\n  to pass\n",
        "list:\n  - title: Pawns: how\n     to pass\n",
      })
  void textWhoseEndIsInDoubtIsNot(String yaml) {
    Diagnostic said = said(yaml).get(0);
    assertThat(said.message()).contains("Text that holds \": \" must stand in quotes.");
    assertThat(said.isFixable()).isFalse();
  }

  @Test
  void otherMistakesAreNotTakenForAColon() {
    Diagnostic said = onlyDiagnostic("title: Pawns: [\n");
    assertThat(said.isFixable()).isTrue();
    Diagnostic open = onlyDiagnostic("title: [Pawns\n");
    assertThat(open.message()).doesNotContain("must stand in quotes");
    assertThat(open.isFixable()).isFalse();
  }

  // A key that stands twice

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: b@c: d@a: b@ | a: b@c: d@",
        "a: b@c: d@a: b | a: b@c: d@",
        "a: b@a: b@c: d@ | a: b@c: d@",
        "x:@  - a: b@    c: d@    a: b@y: z@ | x:@  - a: b@    c: d@y: z@",
      })
  void secondPairThatSaysTheSameIsTakenOut(String yaml, String mended) {
    assertThat(mended(yaml.replace('@', '\n'))).contains(mended.replace('@', '\n'));
    assertThat(mended(yaml.replace("@", "\r\n"))).contains(mended.replace("@", "\r\n"));
  }

  @Test
  void whatTakesASecondPairOutSaysSo() {
    assertThat(onlyDiagnostic("a: b\na: b\n").fix())
        .extracting(Fix::description)
        .isEqualTo("takes the second one out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b\nc: d\na: e\n",
        "a: [b]\nc: d\na: [b]\n",
        "a: b\na: b # for ever\n",
        "x: {a: b, c: d, a: b}\n",
        "x: &x y\nz: *x\na: b\na: b\n",
      })
  void secondPairThatMaySayMoreIsKept(String yaml) {
    Diagnostic said = onlyDiagnostic(yaml);
    assertThat(said.message())
        .isEqualTo("The key \"a\" stands here for the second time. Keep one.");
    assertThat(said.isFixable()).isFalse();
  }

  // Escapes of what nobody sees

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: \"One\\u200btwo\" | a: \"Onetwo\"",
        "a: \"One\\u200B \\uFEFFtwo\" | a: \"One two\"",
        "a: \"Queen\\xADside\" | a: \"Queenside\"",
        "a: \"caf\\u00e9s\\u200b \\\"x\\\" \\\\u200b\" | a: \"caf\\u00e9s \\\"x\\\" \\\\u200b\"",
        "\"k\\u200bey\": b | \"key\": b",
      })
  void escapeOfAnIdleCharacterIsTakenOut(String yaml, String mended) {
    Diagnostic said = onlyDiagnostic(yaml);
    assertThat(said.rule()).isEqualTo(LoadRules.INVISIBLE_CHARACTER);
    assertThat(Mended.by(said)).contains(mended);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: \"One\\u202Etwo\" | U+202E",
        "a: \"One\\u200btwo\\u202E\" | U+200B",
        "a: \"\\0One\" | U+0000",
        "a: \"\\0One\\u200btwo\" | U+200B",
        "a: \"One\u200btwo th\\u200bree\" | U+200B",
        "a: \"*\\u200b*\" | U+200B",
        "b: &b \"One\\u200btwo\" | U+200B",
      })
  void escapeOfWhatDoesMoreIsReportedAlone(String yaml, String name) {
    String text = yaml.startsWith("b") ? yaml + "\na: *b" : yaml;
    assertThat(said(text))
        .isNotEmpty()
        .allSatisfy(
            said -> {
              assertThat(said.message())
                  .isEqualTo(
                      "An escape in this text stands for "
                          + name
                          + ", which is invisible, but programs and agents read it. Remove it.");
              assertThat(said.isFixable()).isFalse();
            });
  }

  @Test
  void escapeInAKeyIsReportedAtTheKey() {
    assertThat(onlyDiagnostic("x: y\n\"k\\u202Eey\": b").span()).hasToString("a.md:2:1");
  }

  // What is not read at all

  @ParameterizedTest
  @ValueSource(strings = {"\u0007a: b\n", "a: b\u0007\n"})
  void controlCharacterIsItsOwnPlace(String yaml) {
    Diagnostic said = onlyDiagnostic(yaml);
    assertThat(said.message()).isEqualTo("The YAML holds the control character U+0007. Remove it.");
    assertThat(said.span().text()).isEqualTo("\u0007");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: b\nc: \"\\UFFFFFFFF\"", "\"\\UFFFFFFFF\": b"})
  void escapeBeyondUnicodeIsReportedAtItsMark(String yaml) {
    Diagnostic said = onlyDiagnostic(yaml);
    assertThat(said.rule()).isEqualTo(LoadRules.YAML_SYNTAX);
    assertThat(said.message())
        .isEqualTo("The YAML holds an escape that is no character. Remove it.");
    assertThat(said.span().text()).isEqualTo("\\U");
  }

  @Test
  void versionThatIsNotKnownIsSaidAtTheBeginning() {
    Diagnostic said = onlyDiagnostic("%YAML 3.0\n---\na: b\n");
    assertThat(said.message()).startsWith("The YAML is not valid: ");
    assertThat(said.span()).hasToString("a.md:1:1");
  }

  @Test
  void placeOfAMistakeIsOneCharacter() {
    assertThat(onlyDiagnostic("a: b\nc: *d\n").span().text()).isEqualTo("*");
    Diagnostic open = onlyDiagnostic("a: [b\nc: d\n");
    assertThat(open.related()).hasSize(1);
    assertThat(open.related().get(0).span()).hasToString("a.md:1:4");
  }

  // Depth through aliases, which only show when they are expanded

  @Test
  void thirteenthLevelIsNotReadThroughAnAlias() {
    String lists = "a: &a [[[[x]]]]\nb: ";
    assertThat(said(lists + "[".repeat(7) + "*a" + "]".repeat(7))).isEmpty();
    Diagnostic deep = onlyDiagnostic(lists + "[".repeat(8) + "*a" + "]".repeat(8));
    assertThat(deep.message())
        .isEqualTo("Lists and mappings nest too deeply here; at most 12 levels are read.");
    assertThat(deep.span().text()).isEqualTo("x");
    String mappings = "a: &a {c: {c: {c: {c: x}}}}\nb: ";
    assertThat(said(mappings + "{c: ".repeat(7) + "*a" + "}".repeat(7))).isEmpty();
    assertThat(onlyDiagnostic(mappings + "{c: ".repeat(8) + "*a" + "}".repeat(8)).span().text())
        .isEqualTo("x");
  }

  // Where a value stands letter by letter

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: one | 3",
        "a: 'one' | 4",
        "a: \"one\" | 4",
        "a: \"on\\x65\" | -1",
        "a: 'it''s' | -1",
        "a: >@  >@ | -1",
        "a: '>'@ | 4",
      })
  void valueBeginsBehindItsQuote(String yaml, int start) {
    assertThat(start(yaml.replace('@', '\n'))).isEqualTo(start);
  }

  @Test
  void lineOfABlockThatLooksLikeItsMarkIsNotTheMark() {
    assertThat(start("a: |\n  |\n")).isEqualTo(-1);
  }

  private static int start(String yaml) {
    return ((dev.lectern.content.load.Node.Scalar)
            new SnakeYamlFrontMatter()
                .parse(new SourceText(new SourcePath("a.md"), yaml).span(0, yaml.length()))
                .value()
                .orElseThrow()
                .pairs()
                .get(0)
                .value())
        .verbatimStart();
  }
}
