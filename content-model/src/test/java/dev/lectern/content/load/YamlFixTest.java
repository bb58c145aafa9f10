package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Mended;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of YAML that change nothing but what they are meant to. */
class YamlFixTest {

  private static Node.Mapping parse(String yaml) {
    return new SnakeYamlFrontMatter()
        .parse(new SourceText(new SourcePath("a.md"), yaml).span(0, yaml.length()))
        .value()
        .orElseThrow();
  }

  private static Node.Pair first(String yaml) {
    return parse(yaml).pairs().get(0);
  }

  private static Node.Scalar scalar(String yaml) {
    return (Node.Scalar) first(yaml).value();
  }

  private static Optional<String> text(Optional<Fix> fix) {
    return fix.map(Mended::by);
  }

  private static Optional<String> textOf(Optional<TextEdit> edit) {
    return text(edit.map(one -> new Fix("takes it out", List.of(one))));
  }

  // Words and keys

  @Test
  void wordOfAValueIsWrittenAnew() {
    assertThat(text(YamlFix.word(scalar("a: the pwan passes"), 4, 8, "pawn")))
        .contains("a: the pawn passes");
    assertThat(text(YamlFix.word(scalar("a: 'the pwan'"), "the pawn"))).contains("a: 'the pawn'");
    assertThat(YamlFix.word(scalar("a: \"p\\x77an\""), "pawn")).isEmpty();
    assertThat(YamlFix.word(scalar("a: &x pwan\nb: *x"), "pawn")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titel: x | title: x",
        "'titel': x | 'title': x",
        "\"titel\": x | \"title\": x",
        "? titel@: x | ? title@: x",
      })
  void keyIsWrittenAnewInItsQuotes(String yaml, String mended) {
    Node.Mapping mapping = parse(yaml.replace('@', '\n'));
    assertThat(text(YamlFix.key(mapping, mapping.pairs().get(0), "title")))
        .contains(mended.replace('@', '\n'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"ti\\x74el\": x", "'t''tel': x", "titel: &x a\nb: *x"})
  void keyThatIsWrittenInAnotherWayIsLeftAlone(String yaml) {
    Node.Mapping mapping = parse(yaml);
    assertThat(YamlFix.key(mapping, mapping.pairs().get(0), "title")).isEmpty();
  }

  // Values

  @Test
  void quotesAreTakenAway() {
    assertThat(text(YamlFix.unquoted(scalar("a: \"5\"")))).contains("a: 5");
    assertThat(text(YamlFix.unquoted(scalar("a: '5'")))).contains("a: 5");
    assertThat(YamlFix.unquoted(scalar("a: \"\\x35\""))).isEmpty();
    assertThat(YamlFix.unquoted(scalar("a: |-\n  5"))).isEmpty();
    assertThat(YamlFix.unquoted(scalar("a: &x '5'\nb: *x"))).isEmpty();
  }

  @Test
  void listIsMadeOfOneId() {
    assertThat(text(YamlFix.listed(scalar("a: rook-endgame")))).contains("a: [rook-endgame]");
    assertThat(YamlFix.listed(scalar("a: 'rook'"))).isEmpty();
    assertThat(YamlFix.listed(scalar("a: rook and pawn"))).isEmpty();
    assertThat(YamlFix.listed(scalar("a: &x rook\nb: *x"))).isEmpty();
  }

  @Test
  void linesThatAreKeptApartAreFolded() {
    assertThat(text(YamlFix.folded(scalar("a: |\n  The king\n  goes first.\nb: c"))))
        .contains("a: >\n  The king\n  goes first.\nb: c");
    assertThat(text(YamlFix.folded(scalar("a: |-\n  The king\n")))).contains("a: >-\n  The king\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: |\n  The king\n    goes first.\n",
        "a: |\n  The king\n\n  goes first.\n",
        "a: |\n  The king:\n  - goes first.\n",
        "a: |2\n  The king\n",
        "a: >\n  The king\n",
        "a: The king",
        "a: &x |\n  The king\nb: *x\n",
      })
  void linesWhoseOrderMaySaySomethingAreNotFolded(String yaml) {
    assertThat(YamlFix.folded(scalar(yaml))).isEmpty();
  }

  // Items

  private static Optional<String> without(String yaml, int index) {
    return textOf(YamlFix.without((Node.Sequence) first(yaml).value(), index));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [b, c , d] | 0 | a: [c , d]",
        "a: [b, c , d] | 1 | a: [b , d]",
        "a: [b, c , d] | 2 | a: [b, c]",
        "a:@  - b@  - c@  - d@ | 0 | a:@  - c@  - d@",
        "a:@  - b@  - c@  - d@ | 1 | a:@  - b@  - d@",
        "a:@  - b@  - c@  - d@ | 2 | a:@  - b@  - c@",
        "a:@  - b@  - c@@x: y@ | 1 | a:@  - b@@x: y@",
        "a:@  - b: c@    d: e@  - f: g@x: y@ | 1 | a:@  - b: c@    d: e@x: y@",
        "a:@  - b # why@  - c@ | 1 | ",
        "a:@  - b@  # why@  - c@ | 0 | ",
        "a:@  - b@  - c # why@ | 1 | ",
        "a:@  - b@  - c: d # why@    e: f@ | 1 | ",
        "a:@  - b@ | 0 | ",
        "a: [b] | 0 | ",
        "a: [&x b, c, *x] | 1 | ",
      })
  void itemIsTakenOutWithWhatPartsItUnlessSomethingIsSaidOfIt(
      String yaml, int index, String mended) {
    assertThat(without(yaml.replace('@', '\n'), index))
        .isEqualTo(Optional.ofNullable(mended).map(text -> text.replace('@', '\n')));
  }

  // Pairs

  private static Optional<String> withoutPair(String yaml, int index) {
    Node.Mapping mapping = parse(yaml);
    return textOf(YamlFix.without(mapping, mapping.pairs().get(index)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: b@c: d@ | 0 | c: d@",
        "a: b@c: d@ | 1 | a: b@",
        "a: b@c: d | 1 | a: b@",
        "a: b@c:@e: f@ | 1 | a: b@e: f@",
        "a:@  - b@  - c@@d: e@ | 0 | @d: e@",
        "a: b@c: d # why@ | 1 | ",
        "a: b@ | 0 | ",
        "{a: b, c: d}@ | 0 | ",
        "{a: b, c: d}@ | 1 | ",
        "a: &x b@c: *x@ | 1 | ",
      })
  void linesOfAPairAreTakenOutIfNothingElseStandsThere(String yaml, int index, String mended) {
    for (String end : List.of("\n", "\r\n")) {
      assertThat(withoutPair(yaml.replace("@", end), index))
          .isEqualTo(Optional.ofNullable(mended).map(text -> text.replace("@", end)));
    }
  }
}
