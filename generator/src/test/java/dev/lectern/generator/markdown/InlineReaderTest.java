package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineReaderTest {

  private static final Parser LIBRARY = Parser.builder(MarkdownParsers.OPTIONS).build();

  private static final List<String> PIECES =
      List.of(
          "a",
          " ",
          "`",
          "``",
          "*",
          "**",
          "_",
          "[",
          "](b.md)",
          "](<c d> \"t\")",
          "![",
          "]",
          "&amp;",
          "&#35;",
          "<https://e.org>",
          "<a@b.org>",
          "<b c='d'>",
          "<!-- e -->",
          "\\",
          "\n",
          "  \n",
          "\n\n[r]: d.md 't'\n",
          "[r]",
          "(",
          ")",
          "|",
          "\u2026",
          "{{ f }}",
          "<",
          "'",
          "\"");

  /** The kind and the place of each node. */
  static String tree(Parser parser, String markdown) {
    StringBuilder tree = new StringBuilder();
    parser
        .parse(markdown)
        .getDescendants()
        .forEach(
            node ->
                tree.append(node.getNodeName())
                    .append(node.getStartOffset())
                    .append('-')
                    .append(node.getEndOffset())
                    .append(' '));
    return tree.toString();
  }

  @Test
  void itReadsWhatTheLibraryReads() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder markdown = new StringBuilder();
      for (int piece = random.nextInt(30); piece >= 0; piece--) {
        markdown.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertThat(tree(MarkdownParsers.BLOCKS, markdown.toString()))
          .as(markdown.toString())
          .isEqualTo(tree(LIBRARY, markdown.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"^`+", "^(?:a|b)", "^[|]c", "^\\|"})
  void aPatternBehindItsBeginIsAnchored(String pattern) {
    assertThat(InlineReader.isAnchored(Pattern.compile(pattern))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"`+", "^a|b", "(?:^a)", "^(a)|b"})
  void aPatternThatMatchesElsewhereTooIsNot(String pattern) {
    assertThat(InlineReader.isAnchored(Pattern.compile(pattern))).isFalse();
    assertThat(InlineReader.isAnchored(Pattern.compile("^a", Pattern.MULTILINE))).isFalse();
  }
}
