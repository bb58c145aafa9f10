package dev.lectern.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MermaidMessageTest {

  @Test
  void aParseErrorLosesItsExcerptAndItsStack() {
    String raw =
        """

        Error: Parse error on line 4:
        ...rt LR  a -->   b[
        --------------------^
        Expecting 'SQE', 'DOUBLECIRCLEEND', 'PE', '-)', 'STADIUMEND', 'SUBROUTINEEND', 'PIPE', got '1'
        Parser.parseError (https://mermaid-cli-intercept.invalid/x/chunk-6HLVECFW.mjs:1523:21)
            at #evaluate (file:///x/ExecutionContext.js:388:19)
        """;

    assertThat(MermaidMessage.refusal(raw, 0, 0))
        .isEqualTo(
            new Drawing.Refused(
                "This does not parse. Mermaid expected 'SQE', 'DOUBLECIRCLEEND', 'PE', '-)',"
                    + " 'STADIUMEND', 'SUBROUTINEEND' (or 1 more) and found the end of the"
                    + " diagram.",
                4,
                0));
  }

  @Test
  void aPlaceThatTheParserTellsBeatsTheOneInItsMessage() {
    assertThat(MermaidMessage.refusal("Parse error on line 4:\nx\n^\nExpecting 'A', got 'B'", 3, 5))
        .isEqualTo(
            new Drawing.Refused("This does not parse. Mermaid expected 'A' and found 'B'.", 3, 5));
  }

  @Test
  void aPlaceWithAColumnIsReadFromTheMessage() {
    Drawing.Refused refused =
        MermaidMessage.refusal(
            "Parsing failed: Lexer error on line 2, column 9: unexpected character", 0, 0);

    assertThat(refused.line()).isEqualTo(2);
    assertThat(refused.column()).isEqualTo(9);
  }

  @Test
  void aSelectorThatFindsNothingIsNoMessageForAnAuthor() {
    assertThat(
            MermaidMessage.refusal(
                    "Error: Error: failed to find element matching selector \"svg\"\n    at x",
                    0,
                    0)
                .message())
        .isEqualTo("Mermaid drew nothing and did not say why.");
  }

  @Test
  void aNovelIsCutBetweenCharacters() {
    String novel = "\uD83D\uDE00".repeat(1000);

    assertThat(MermaidMessage.refusal(novel, 0, 0).message())
        .hasSizeLessThan(500)
        .endsWith("\uDE00 …");
  }
}
