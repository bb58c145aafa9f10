package dev.lectern.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MermaidTextTest {

  @Test
  void labelHoldsNothingThatMermaidTakesForItsOwn() {
    assertThat(MermaidText.label(" A \"C#\" (\"x\");\n #35; `y` <b> %%{init}%%"))
        .isEqualTo("A “C#” (“x”); #35 ; ’y’ #lt;b#gt; % %{init}% %");
  }

  @Test
  void lineEndsNoStatementAndBeginsNoComment() {
    assertThat(MermaidText.line("King; pawn\n%%{init}%%")).isEqualTo("King, pawn % %{init}% %");
  }

  @Test
  void colonOfATaskIsWrittenAsAnEntity() {
    assertThat(MermaidText.taskName("Look: twice; C#, %%")).isEqualTo("Look#58; twice; C#35;, % %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "Click", "title", "section", "date", "gantt", "accTitle", "href"})
  void taskThatBeginsLikeACommandBeginsWithAnEntity(String word) {
    assertThat(MermaidText.taskName(word + " x"))
        .isEqualTo("#" + (int) word.charAt(0) + ";" + word.substring(1) + " x");
  }
}
