package dev.lectern.generator.markdown;

import static dev.lectern.generator.markdown.MarkdownBounds.MAX_ATTRIBUTES;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_BARS;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_ESCAPES;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_HEADING;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_INDENT;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_NESTING;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_OPEN;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_RUN;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_STRETCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lectern.content.Prose;
import dev.lectern.content.load.BodyOutline;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownBoundsTest {

  private static final MarkdownOutliner OUTLINER = new MarkdownOutliner();

  /** As much as Java gives a thread by itself. */
  private static final long STACK_BYTES = 1 << 20;

  // Hostile text

  static Stream<Arguments> hostileTexts() {
    return Stream.of(
        repeated(50_000, "[a]("),
        repeated(50_000, "`a``"),
        repeated(50_000, "&amp;"),
        repeated(50_000, "![[]()"),
        repeated(50_000, "[a](<b"),
        repeated(50_000, "[a](b \"c"),
        repeated(50_000, "[ (]("),
        repeated(50_000, "<a@b.c>"),
        repeated(50_000, "*a_ "),
        repeated(50_000, "\\```"),
        repeated(100_000, ">"),
        repeated(100_000, "> "),
        repeated(100_000, "*"),
        repeated(100_000, "_"),
        repeated(100_000, "****\t"),
        repeated(100_000, "|a"),
        repeated(100_000, "# "),
        repeated(20_000, "- "),
        repeated(20_000, "1. "),
        repeated(20_000, "> - "),
        repeated(20_000, "[a]: b\n"),
        repeated(20_000, "[a]: b\n\n"),
        repeated(20_000, " |-|-|\n"),
        arguments("nested lists", nestedLists(1_000)),
        arguments(
            "empty lines below nested lists", "- ".repeat(30_000) + "x" + "\n".repeat(30_000)),
        arguments("nested emphasis", "*a **a ".repeat(30_000) + "b" + " a** a*".repeat(30_000)),
        arguments("nested brackets", "[".repeat(50_000) + "a" + "]".repeat(50_000)),
        arguments("emphasis that never opens", "a**b" + "c* ".repeat(50_000)),
        arguments("backticks of every length", everyLengthOfBackticks(1_000)),
        arguments("long title", "[a](b \"" + "c ".repeat(100_000) + "\")"),
        arguments("long title of a definition", "[a]: b\n\"" + "c ".repeat(100_000) + "\""),
        arguments("long label", "[" + "a".repeat(100_000) + "]: b"),
        arguments("long comment", "x <!-- " + "a ".repeat(100_000) + "-->"),
        arguments("long tag", "x <a" + " b=c".repeat(100_000) + ">"),
        arguments("long quoted tag", "x <a" + " b=\">\"".repeat(50_000) + ">"),
        arguments("long address", "x <a@" + "b.".repeat(100_000) + "c>"),
        arguments(
            "cells that are filled in",
            "|a".repeat(200) + "\n" + "|-".repeat(200) + "\n|".repeat(9_999)));
  }

  private static Arguments repeated(int times, String text) {
    return arguments(times + " times " + text.strip(), text.repeat(times));
  }

  private static String nestedLists(int levels) {
    return IntStream.range(0, levels)
        .mapToObj(level -> "  ".repeat(level) + "- a\n")
        .collect(Collectors.joining());
  }

  private static String everyLengthOfBackticks(int most) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(length -> "e" + "`".repeat(length))
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  void hostileTextIsRefusedAtOnce(String name, String markdown) {
    BodyOutline outline =
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> OUTLINER.outline(markdown));
    assertThat(outline.isRead()).as(name).isFalse();
    assertThat(outline.headings()).isEmpty();
    assertThat(outline.excesses())
        .singleElement()
        .satisfies(
            excess -> {
              assertThat(excess.range().start()).isBetween(0, excess.range().end());
              assertThat(excess.range().end()).isLessThanOrEqualTo(markdown.length());
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  void hostileLineIsAnsweredAtOnce(String name, String markdown) {
    String line = markdown.replace('\n', ' ').strip();
    BodyOutline outline =
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> OUTLINER.outlineInline(line));
    assertThat(outline.headings()).as(name).isEmpty();
  }

  // The bounds

  static Stream<Arguments> bounds() {
    return Stream.of(
        bound("a\n\n", "> ".repeat(MAX_NESTING) + "a", "> ", "nest too deeply"),
        bound("", "- ".repeat(MAX_NESTING) + "a", "- ", "nest too deeply"),
        bound("", "1. ".repeat(MAX_NESTING) + "a", "1. ", "nest too deeply"),
        bound("a\n", " ".repeat(MAX_INDENT) + "a", " ", "indented by more than"),
        bound("", "*".repeat(MAX_RUN) + "a", "*", "in a row"),
        bound("", "*a ".repeat(MAX_OPEN) + " a*".repeat(300), "*a ", "marks of emphasis are open"),
        bound("", "[".repeat(MAX_OPEN) + "]".repeat(300), "[", "brackets are open"),
        bound("", "|".repeat(MAX_BARS), "|", "bars"),
        bound("x ", "<a" + " b".repeat(MAX_ATTRIBUTES) + ">", " b", "attributes"),
        bound("", "# " + "a".repeat(MAX_HEADING - 2), "a", "This heading"),
        bound("x ", "[a](b '" + "c".repeat(MAX_STRETCH - 1) + "')", "c", "The title of a link"),
        bound("x ", "<!--" + "a".repeat(MAX_STRETCH - 4) + "-->", "a", "A comment"),
        bound("x ", "<https://" + "a".repeat(MAX_STRETCH - 10) + ">", "a", "this angle bracket"),
        bound("", "[" + "a".repeat(MAX_STRETCH - 1) + "]: b", "a", "between these brackets"),
        bound("", "[" + "\\*".repeat(MAX_ESCAPES) + " [b]", "\\", "backslashes"),
        bound("", "[" + "\\".repeat(MAX_ESCAPES) + "\n> ] b", "\\", "backslashes"),
        bound("x [a]", "[" + "\\".repeat(MAX_ESCAPES) + " [b]", "\\", "backslashes"),
        bound("a\n\n", "*".repeat(9) + " ".repeat(MAX_STRETCH - 9), " ", "This rule"));
  }

  /**
   * @param before what stands before without harm
   * @param most what is just let in
   * @param more a part of it that is one too many
   */
  private static Arguments bound(String before, String most, String more, String message) {
    int at = most.indexOf(more);
    String tooMuch = most.substring(0, at) + more + most.substring(at);
    return arguments(before + most, before + tooMuch, message);
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void textAtABoundIsReadAndTextBeyondItIsNot(String most, String tooMuch, String message) {
    assertThat(OUTLINER.outline(most).excesses()).isEmpty();
    assertThat(OUTLINER.outline(tooMuch).excesses())
        .singleElement()
        .satisfies(excess -> assertThat(excess.message()).contains(message));
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void textAtABoundDoesNotOverflowTheStack(String most, String tooMuch, String message) {
    assertSurvived(most);
  }

  @Test
  void deepestNestingDoesNotOverflowTheStack() {
    assertSurvived(nestedLists(MAX_INDENT / 2));
    assertSurvived("*a ".repeat(MAX_OPEN) + " a*".repeat(MAX_OPEN));
    assertSurvived("![".repeat(MAX_OPEN) + "a" + "](b)".repeat(MAX_OPEN));
    assertSurvived("*".repeat(MAX_RUN) + "a" + "*".repeat(MAX_RUN));
  }

  @Test
  void excessIsAtItsPlace() {
    String markdown = "a\n\nb " + "*".repeat(MAX_RUN + 1) + "c";
    assertThat(OUTLINER.outline(markdown).excesses())
        .extracting(BodyOutline.Excess::range)
        .containsExactly(new BodyOutline.Range(5, 5 + MAX_RUN + 1));
  }

  @Test
  void tooMuchWorkIsReportedAtItsParagraph() {
    String markdown = "# a\n\nb\n\n" + "[c](d) ".repeat(20_000) + "\n\ne";
    assertThat(OUTLINER.outline(markdown).excesses())
        .singleElement()
        .satisfies(
            excess -> {
              assertThat(excess.range().start()).isEqualTo(8);
              assertThat(excess.message()).contains("Part them by blank lines");
            });
  }

  // What people write

  @ParameterizedTest
  @MethodSource("bigAndHonest")
  void whatPeopleWriteIsRead(String markdown) {
    assertThat(OUTLINER.outline(markdown).excesses()).isEmpty();
  }

  static Stream<String> bigAndHonest() {
    return Stream.of(
        "| a | b |\n|---|---|\n" + "| [one](two.md) and `three` | **four**, *five* |\n".repeat(200),
        "- **One**: [two](three.md), `four` &amp; five\n".repeat(400),
        "1. One\n   - two\n     - three\n       1. four\n".repeat(100),
        "```json\n{\n" + "  \"one\": [1, 2, [3, 4]], // `two` & <three>\n".repeat(300) + "}\n```\n",
        "```c\n" + "char *a, **b = &c[d](e); /* [f, g) */\n".repeat(200) + "```\n",
        "```mermaid\nflowchart LR\n" + "  a[\"b\"] -- c --> d[(e)]\n".repeat(200) + "```",
        "One half-open interval [0, 1) and x < y, a_b and 2 * 3 * 4. ".repeat(100),
        "> Quoted *words* of [someone](https://example.org/one/two/three).\n".repeat(200),
        "Some words, some *more*, and `code`.\n\n".repeat(2_000),
        "\n".repeat(100_000),
        "word ".repeat(100_000));
  }

  // Laws

  /** Whatever is repeated: it ends, and without an exception. */
  @Property(tries = 100, seed = "1")
  void nothingOverflowsOrHangs(@ForAll("repetitions") String markdown) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertSurvived(markdown));
  }

  @Provide
  Arbitrary<String> repetitions() {
    Arbitrary<String> part =
        Arbitraries.of(
                "a",
                " ",
                "\n",
                "\n\n",
                "    ",
                "# ",
                "- ",
                "1. ",
                "> ",
                "```\n",
                "---\n",
                "===\n",
                "|",
                "|-|-|\n",
                "[a](b)",
                "[a](b 'c')",
                "[",
                "](",
                ")",
                "]",
                "!",
                "<",
                ">",
                "<b>",
                "<!--",
                "-->",
                "<https://a.b>",
                "<a@b.c>",
                "`",
                "``",
                "*",
                "**",
                "_",
                "\\",
                "&",
                "&amp;",
                "[a]: b\n",
                "\"",
                "'",
                "(",
                "<a b",
                "\t")
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(parts -> String.join("", parts));
    return Combinators.combine(part, part, Arbitraries.integers().between(1, 1_000))
        .as((one, other, times) -> one.repeat(times) + other.repeat(times));
  }

  /** Outlines text and, if it is let in, writes it in both ways, on a thread of its own. */
  private static void assertSurvived(String markdown) {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              if (OUTLINER.outline(markdown).isRead()) {
                Prose prose = Fragments.prose(markdown);
                new MarkdownToHtml().blocks(prose, Fragments.AS_WRITTEN, Fragments.TITLED, 1);
                new MarkdownToMarkdown().blocks(prose, Fragments.AS_WRITTEN, 1);
              }
            },
            "small stack",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(thrown.get()).isNull();
  }
}
