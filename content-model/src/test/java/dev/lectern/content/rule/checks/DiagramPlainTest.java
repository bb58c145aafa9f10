package dev.lectern.content.rule.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lectern.content.Diagram;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramPlainTest {

  private static List<Diagnostic> check(String source) {
    List<Diagnostic> found = new ArrayList<>();
    SourceText file = new SourceText(new SourcePath("a.md"), source);
    DiagramPlain.check(Diagram.of(source, file.line(1)), found::add);
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flowchart LR\n  style --> click\n  rect --> link\n",
        "flowchart LR\n  a[\"click; style b\"] --> b\n",
        "flowchart LR\n  a <--> b\n  a <-.-> b\n",
        "flowchart LR\n  a[\"one<br>two<br/>three<br />four\"]\n",
        "flowchart LR\n  %% click a\n",
        "flowchart LR\n  accTitle: click me\n  accDescr: style it; click me\n",
        "flowchart LR\n  accDescr {\n    click me: now\n    style it\n  }\n",
        "classDiagram\n  class A {\n    <<interface>>\n  }\n  A <|-- B\n",
        "sequenceDiagram\n  A->>B: click, link and rect me\n",
        "gantt\n  style transfer :a, 0, 1ms\n",
        "journey\n  click buy: 5: Me\n",
        "erDiagram\n  link ||--o{ style : has\n",
        "flowchart LR\n  a[\"an 'img': or img: too\"] --> b@{ label: \"img\", shape: rect }\n",
        "pie\n  \"img\" : 30\n",
        "gantt\n  img :a, 0, 1ms\n",
        "sequenceDiagram\n  A->>img: hello\n",
      })
  void wordsOfTheAuthorsAreLetIn(String source) {
    assertThat(check(source)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graph TD;click a \"x\"\n",
        "flowchart LR\n  \tclick a call b()\n",
        "flowchart LR\n  a;;style a fill:red\n",
        "flowchart LR\n  accDescr { x }\n  linkStyle 0 stroke:red\n",
        "flowchart LR\n  a[\"x</a>\"]\n",
        "flowchart LR\n  a[\"<brx>\"]\n",
        "flowchart LR\n  a[\"<<b>x\"]\n",
        "flowchart LR\n  a[\"JAVASCRIPT:x\"]\n",
        "\n---\ntitle: x\n---\nflowchart LR\n",
        "gantt\n  click a href \"x\"\n",
        "flowchart LR\n  a@{ img: \"x\" }\n",
        "flowchart LR\n  a@{ img : \"x\" }\n",
        "flowchart LR\n  a@{ \"img\": \"x\" }\n",
        "flowchart LR\n  a@{ 'img': \"x\" }\n",
        "flowchart LR\n  a@{ label: \"b\", \"img\" : \"x\" }\n",
        "flowchart LR\n  a@{ label: '\"', \"img\": \"x\" }\n",
        "graph TD;a@{\n'img':\n x }\n",
      })
  void commandsAndMarkupAreNotLetIn(String source) {
    assertThat(check(source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "click a;",
        "style a;",
        "<<",
        "<<a",
        "img:",
        "img ",
        "'img'",
        "\"",
        "%%{",
        "a ; ",
        "<b>\n",
        "x<\n"
      })
  void anyTextIsReadSoonAndComplainedAboutAFewTimes(String part) {
    String source = "flowchart LR\n" + part.repeat(400_000 / part.length());
    List<Diagnostic> found = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check(source));
    assertThat(found).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void placeIsThatOfTheMarkWhereverItStands() {
    assertThat(check("flowchart LR\n  a[\"javascript:\"]\n  b[\"x<A>\"]; Z@{ img: x }"))
        .extracting(found -> found.span().toString())
        .containsExactly("a.md:2:6", "a.md:3:7", "a.md:3:18");
    assertThat(check("--- \nflowchart LR"))
        .extracting(found -> found.span().toString())
        .containsExactly("a.md:1:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<z>", "<A>", "<Z>", "</a>", "x <a", "javascript:"})
  void aMarkAtTheVeryEndIsSeen(String end) {
    assertThat(check("flowchart LR\n  " + end)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<`>", "<{>", "<@>", "<[>", "</", "<", "<<a0_-Z>>", "1img: x", "_img: x", "-img:"})
  void whatOnlyLooksLikeAMarkIsLetIn(String text) {
    assertThat(check("flowchart LR\n  " + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"click 0", "click \"a\"", "click\ta"})
  void aCommandIsAWordBeforeAnother(String command) {
    assertThat(check("flowchart LR\n  " + command)).hasSize(1);
    assertThat(check("flowchart LR\n  click")).isEmpty();
    assertThat(check("flowchart LR\n  click  ")).isEmpty();
    assertThat(check("flowchart LR\n  click --> b")).isEmpty();
  }

  @Test
  void textBehindADescriptionInBracesIsReadAgain() {
    assertThat(check("flowchart LR\n  accDescr {\n  click a\n  } \n  click a\n")).hasSize(1);
    assertThat(check("flowchart LR\n  accDescr { click a }\n  click a\n")).hasSize(1);
  }

  @Test
  void placeIsThatOfTheWord() {
    assertThat(check("flowchart LR\n  a --> b; style a fill:red\n"))
        .extracting(found -> found.span().toString())
        .containsExactly("a.md:2:12");
  }
}
