package dev.lectern.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import org.junit.jupiter.api.Test;

class DiagramTest {

  private static final String SOURCE = "flowchart LR\n  a --> b\n";

  /** A diagram whose first line stands in a file at the first place where that text is found. */
  private static Diagram diagram(String file, String source, String firstLine) {
    int start = file.indexOf(firstLine);
    Span span =
        new SourceText(new SourcePath("problems/a.md"), file)
            .span(start, start + firstLine.length());
    return Diagram.of(source, span);
  }

  private static Diagram diagram(String source) {
    return diagram(source, source, source.lines().findFirst().orElse(""));
  }

  @Test
  void titleAndDescriptionStandBehindTheirWords() {
    Diagram diagram = diagram("flowchart LR\n  accTitle: A & b\n  accDescr :  From a to b. \n");
    assertThat(diagram.title()).isEqualTo("A & b");
    assertThat(diagram.description()).isEqualTo("From a to b.");
  }

  @Test
  void descriptionInBracesIsPutOnOneLine() {
    assertThat(diagram("pie\naccDescr {\n  Half,\n\t and half.\n}\n").description())
        .isEqualTo("Half, and half.");
    assertThat(diagram("pie\naccDescr{Half: and half.}\n").description())
        .isEqualTo("Half: and half.");
  }

  @Test
  void descriptionWhoseBraceIsNotClosedIsNone() {
    assertThat(diagram("pie\naccDescr {\n  Half\n").description()).isEmpty();
  }

  @Test
  void otherLinesAreNeitherTitleNorDescription() {
    Diagram diagram =
        diagram("flowchart LR\n  a[\"accTitle: x\"]\n  accTitles: y\n%% accDescr: z\n");
    assertThat(diagram.title()).isEmpty();
    assertThat(diagram.description()).isEmpty();
  }

  @Test
  void lineOfTheSourceIsALineOfTheFile() {
    Diagram diagram = diagram("Text.\n\n```mermaid\n" + SOURCE + "```\n", SOURCE, "flowchart LR");
    assertThat(diagram.at(1)).hasToString("problems/a.md:4:1");
    assertThat(diagram.at(2)).hasToString("problems/a.md:5:1");
    assertThat(diagram.at(2).text()).isEqualTo("  a --> b");
  }

  @Test
  void columnOfTheSourceIsCountedBehindTheFencesIndentation() {
    String file =
        "- Text.\r\n\r\n  > ```mermaid\r\n  > flowchart LR\r\n  >   a --> b\r\n  > ```\r\n";
    Diagram diagram = diagram(file, SOURCE, "flowchart LR");
    assertThat(diagram.at(1, 1)).hasToString("problems/a.md:4:5");
    assertThat(diagram.at(2, 3)).hasToString("problems/a.md:5:7");
    assertThat(diagram.at(2, 3).text()).isEqualTo("a --> b");
  }

  @Test
  void columnThatIsNotInItsLineGivesTheLine() {
    Diagram diagram = diagram("```mermaid\n" + SOURCE + "```\n", SOURCE, "flowchart LR");
    assertThat(diagram.at(2, 0)).isEqualTo(diagram.at(2));
    assertThat(diagram.at(2, 10)).isEqualTo(diagram.at(2));
    assertThat(diagram.at(2, 9).text()).isEqualTo("b");
  }

  @Test
  void lineThatIsNotInTheSourceGivesTheNearestOne() {
    Diagram diagram = diagram("```mermaid\n" + SOURCE + "```\n", SOURCE, "flowchart LR");
    assertThat(diagram.at(0, 3)).isEqualTo(diagram.at(1));
    assertThat(diagram.at(-5)).isEqualTo(diagram.at(1));
    assertThat(diagram.at(3, 2)).isEqualTo(diagram.at(2));
    assertThat(diagram.at(1000)).isEqualTo(diagram.at(2));
  }

  @Test
  void indentationThatIsWrittenWithATabIsNotPartOfTheLine() {
    Diagram diagram = diagram("-\t```mermaid\n\tpie\n", "pie\n", "pie");
    assertThat(diagram.at(1)).hasToString("problems/a.md:2:2");
  }

  @Test
  void braceOfALineAboveIsNotTheDescriptions() {
    assertThat(diagram("flowchart LR\n  a{b} --> c{\naccDescr {\n  Half.\n}\n").description())
        .isEqualTo("Half.");
    assertThat(diagram("a{\naccDescr { Half. }\n").description()).isEqualTo("Half.");
  }
}
