package dev.lectern.generator.markdown;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random Markdown, made of what Markdown is made of, so that blocks and marks do come about. Laws
 * over it are tried with a fixed seed: among millions of samples there are some that the library
 * itself reads in two ways, and a build must not fail by chance.
 */
final class MarkdownSamples {

  private MarkdownSamples() {}

  /** Text of several lines, without blanks at its end, as bodies and sections are cut. */
  static Arbitrary<String> blocks() {
    return Arbitraries.of(
            "a",
            "b c",
            " ",
            "\n",
            "\n",
            "\n\n",
            "\n\n\n",
            "    ",
            "\t",
            "\r\n",
            "# ",
            "## ",
            "#",
            "- ",
            "* ",
            "1. ",
            "> ",
            "```\n",
            "```x\n",
            "~~~\n",
            "---\n",
            "===\n",
            "|",
            "|-|-|\n",
            "| a | b |\n",
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
            "</b>",
            "<!-- ",
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
            "&#35;",
            "[a]: b\n",
            "\u00E9",
            "\uD83D\uDE00",
            ":",
            "\"",
            "'",
            "~")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts).stripTrailing());
  }

  /** One line. */
  static Arbitrary<String> line() {
    return Arbitraries.of(
            "a",
            "b c",
            " ",
            "# ",
            "- ",
            "* ",
            "1. ",
            "> ",
            "|",
            "[a](b)",
            "[a](b 'c')",
            "[",
            "](",
            ")",
            "]",
            "!",
            "<",
            ">",
            "<https://a.b>",
            "<a@b.c>",
            "`",
            "``",
            "```",
            "~~~",
            "---",
            "===",
            "*",
            "**",
            "_",
            "__",
            "\\",
            "&",
            "&amp;",
            "&lt;",
            "&#35;",
            "&#x41;",
            "&nbsp;",
            "[a]: b",
            "[a][b]",
            "\u00E9",
            "\uD83D\uDE00",
            ":",
            "\"",
            "'",
            "~",
            "\t",
            "\u00A0",
            "%20",
            "{",
            "}",
            "$",
            "=",
            "+",
            "#")
        .list()
        .ofMaxSize(15)
        .map(parts -> String.join("", parts).strip());
  }
}
