package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTableTest {

  private static String formatted(String table) {
    return MarkdownToMarkdown.formatted(MarkdownParsers.BLOCKS.parse(table));
  }

  @Test
  void mostTablesAreAlignedWithoutBeingParsed() {
    assertThat(PlainTable.aligned("| a | `b` | *c* |\n|---|:-:|--:|\n| longer | longer | longer |"))
        .hasValue(
            """
            | a      |  `b`   |    *c* |
            |:-------|:------:|-------:|
            | longer | longer | longer |""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a |\n|---|\n| b | c |",
        "| a | b |\n|---|---|\n|  | c |",
        "| a | b |\n|---|---|\n| `c | d` |",
        "| a | b |\n|---|---|\n| ``c` | `d`` |",
        "| a | b |\n|---|---|\n| [c](d | e) |",
        "| a | b |\n|---|---|\n| [c | d](e) |",
        "| a |\n|---|\n| [b](c.md 'd') |",
        "| a | b |\n|---|---|\n| [c](d \"e) | (f\") |",
        "| a |\n|---|\n| b\\|c |",
        "| a |\n|---|\n b |",
        "| a |\n|- -|\n| b |",
        "| a |",
        ""
      })
  void allOthersAreNot(String table) {
    assertThat(PlainTable.aligned(table)).isEmpty();
  }

  /** The library's formatter says what is right. */
  @Property(tries = 2_000)
  void tableIsAlignedAsTheLibraryAlignsIt(@ForAll("tables") String table) {
    Optional<String> plain = PlainTable.aligned(table);
    plain.ifPresent(aligned -> assertThat(aligned).isEqualTo(formatted(table)));
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> cell =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                6,
                Arbitraries.of(
                    "a",
                    "ab",
                    "`c`",
                    "**d** e",
                    "`f` *g*",
                    "1.",
                    "-",
                    "--",
                    ":-",
                    "#",
                    "> h",
                    "_",
                    "+",
                    "a  b",
                    "!",
                    "~~i~~",
                    "\"j\"",
                    "https://k.example/l_m",
                    "{{n}}",
                    "=",
                    "- o",
                    "* p",
                    "***",
                    "a*b",
                    "`*`",
                    "*a",
                    "a**",
                    "[b](c.md)",
                    "[b]",
                    "![d](e)",
                    "[f",
                    "g](h)",
                    "(i",
                    "j)",
                    "[k](l",
                    "[m](n \"o)",
                    "(p\")",
                    "[q](r (s",
                    "t))",
                    "[u](<v",
                    "w>)",
                    "<")),
            net.jqwik.api.Tuple.of(
                4,
                Arbitraries.strings().withChars("ab *_`-:.#>+!~=\"'()[]{}|&<\\9 ").ofMaxLength(6)));
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            columns -> {
              Arbitrary<String> row =
                  cell.list().ofSize(columns).map(cells -> "| " + String.join(" | ", cells) + " |");
              Arbitrary<String> marks =
                  Arbitraries.of("-", "---", ":-", "-:", ":-:", ":---", "---:", ":---:", "-------")
                      .list()
                      .ofSize(columns)
                      .map(cells -> "|" + String.join("|", cells) + "|");
              return net.jqwik.api.Combinators.combine(row, marks, row.list().ofMaxSize(4))
                  .as(
                      (title, sides, rows) ->
                          title
                              + "\n"
                              + sides
                              + rows.stream().map("\n"::concat).reduce("", String::concat));
            });
  }
}
