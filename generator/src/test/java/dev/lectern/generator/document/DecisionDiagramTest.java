package dev.lectern.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.DecisionTree;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Text;
import dev.lectern.content.ViewName;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.content.validate.ValidContent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionDiagramTest {

  private static final Span SOMEWHERE = new SourceText(new SourcePath("a.md"), "").beginning();
  private static final Text NOTHING = new Text("", SOMEWHERE, List.of());
  private static final EntryId TEMPO = new EntryId(Kind.TERM, "tempo");

  private static Block.Diagram ofValidContent() {
    ValidContent content = ValidCase.content();
    return new DocumentLayout(content)
        .reference(content.references().get(0)).stream()
            .filter(Block.Diagram.class::isInstance)
            .map(Block.Diagram.class::cast)
            .findFirst()
            .orElseThrow();
  }

  private static DecisionTree.Answer taking(String answer, EntryId... entries) {
    return new DecisionTree.Answer(answer, NOTHING, new DecisionTree.Choice(List.of(entries)));
  }

  @Test
  void questionsLeadByTheirAnswersToQuestionsAndToEntries() {
    assertThat(ofValidContent().source())
        .isEqualTo(
            """
            flowchart LR
              accTitle: What to reach for
              accDescr: A decision tree. It begins with the question: Who is to move? The answers: White, Black. The list after the picture holds every question and answer.
              q1(["Who is to move?"])
              q1 -->|"White"| q2(["How many tempi are left?"])
              q2 -->|"One"| t1["Opposition"]
              q2 -->|"More"| t2["Tempo"]
              q1 -->|"Black"| t3["Blindfold drill, Tempo count"]
            """);
  }

  @Test
  void anEndLeadsToItsEntryIfThereIsOneAlone() {
    assertThat(ofValidContent().links())
        .containsExactly(
            Map.entry("t1", new EntryId(Kind.PATTERN, "opposition")), Map.entry("t2", TEMPO));
  }

  @Test
  void nothingThatAnAuthorWritesIsTakenForMermaid() {
    String hostile = "\"]; click q1 \"javascript:x\" <b>#35; `|%%{init}%%\nend";
    String harmless = "“]; click q1 “javascript:x” #lt;b#gt;#35 ; ’|% %{init}% % end";
    DecisionTree tree =
        new DecisionTree(
            "A; b\n%%",
            new DecisionTree.Decision(hostile, List.of(taking(hostile, TEMPO), taking("b"))),
            SOMEWHERE);
    Block.Diagram diagram = DecisionDiagram.of(tree, entry -> hostile);
    assertThat(diagram.source().lines())
        .startsWith("flowchart LR", "  accTitle: A, b % %")
        .endsWith(
            "  q1([\"" + harmless + "\"])",
            "  q1 -->|\"" + harmless + "\"| t1[\"" + harmless + "\"]",
            "  q1 -->|\"b\"| t2[\"\"]")
        .hasSize(6);
  }

  @Test
  void theListSaysTheSameAsThePicture() {
    ValidContent content = ValidCase.content();
    Block.Numbered list =
        new DocumentLayout(content)
            .reference(content.references().get(0)).stream()
                .filter(Block.Numbered.class::isInstance)
                .map(Block.Numbered.class::cast)
                .findFirst()
                .orElseThrow();
    assertThat(list.items()).extracting(item -> item.below().size()).containsExactly(2, 0);
    assertThat(list.items().get(0).text())
        .isEqualTo(
            Inline.run(
                Inline.strong("White"),
                Inline.plain(": "),
                Inline.plain("How many tempi are left?")));
    assertThat(list.items().get(0).below().get(0).text())
        .isEqualTo(
            Inline.run(
                Inline.strong("One"),
                Inline.plain(": "),
                Inline.joined(
                    List.of(
                        new Inline.ToEntry(new EntryId(Kind.PATTERN, "opposition"), "Opposition")),
                    ", "),
                Inline.plain(".")));
  }

  @Test
  void aDocumentWithoutATreeShowsNone() {
    assertThat(new DocumentLayout(ValidCase.content()).view(ViewName.DECISION_TREE, 2)).isEmpty();
  }
}
