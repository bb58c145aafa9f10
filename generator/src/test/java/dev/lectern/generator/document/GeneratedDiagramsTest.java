package dev.lectern.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.ViewName;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.RealContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedDiagramsTest {

  private static final ValidContent REAL = ValidCase.of(RealContent.FOLDER);
  private static final List<Block.Diagram> DIAGRAMS =
      GeneratedDiagrams.of(REAL).stream().map(GeneratedDiagram::diagram).toList();

  @ParameterizedTest
  @EnumSource
  void everyDiagramOfAViewIsAmongThem(ViewName view) {
    List<Block> blocks = new DocumentLayout(REAL).view(view, 2);
    assertThat(DIAGRAMS)
        .containsAll(
            blocks.stream()
                .filter(Block.Diagram.class::isInstance)
                .map(Block.Diagram.class::cast)
                .toList());
  }

  @Test
  void everyDiagramOfAProblemsPageIsAmongThem() {
    DocumentLayout layout = new DocumentLayout(REAL);
    for (Problem problem : REAL.problems()) {
      assertThat(DIAGRAMS).containsAll(layout.architecture(problem).stream().toList());
    }
  }

  @Test
  void everyDecisionTreeOfAReferenceIsAmongThem() {
    DocumentLayout layout = new DocumentLayout(REAL);
    List<Block> shown =
        REAL.references().stream()
            .flatMap(reference -> layout.reference(reference).stream())
            .filter(Block.Diagram.class::isInstance)
            .toList();
    assertThat(DIAGRAMS).containsAll(shown.stream().map(Block.Diagram.class::cast).toList());
    assertThat(shown)
        .extracting(block -> ((Block.Diagram) block).title())
        .contains("Metric decision tree");
  }

  @Test
  void eachIsThereOnceWithATitleAndADescription() {
    assertThat(DIAGRAMS).hasSize(2 + 2 * REAL.problems().size() + 1).doesNotHaveDuplicates();
    assertThat(DIAGRAMS).extracting(Block.Diagram::title).doesNotHaveDuplicates();
    assertThat(DIAGRAMS)
        .allSatisfy(
            diagram -> {
              assertThat(diagram.source()).contains("  accTitle: ").contains("  accDescr: ");
              assertThat(diagram.description()).isNotBlank();
            });
  }

  @Test
  void eachPointsToWhereItsFactsWereWritten() {
    assertThat(GeneratedDiagrams.of(ValidCase.content()))
        .extracting(generated -> generated.span().toString())
        .containsExactly(
            "skill.md:1:1",
            "skill.md:1:1",
            "problems/king-and-pawn.md:23:10",
            "problems/rook-and-pawn.md:17:1",
            "references/endgame-guide.md:6:1");
  }

  @Test
  void everyNodeThatLeadsToAnEntryIsInItsSource() {
    for (Block.Diagram diagram : DIAGRAMS) {
      assertThat(diagram.links().keySet())
          .allSatisfy(node -> assertThat(diagram.source()).containsPattern("\\b" + node + "\\b"));
      for (EntryId entry : diagram.links().values()) {
        assertThat(REAL.find(entry)).isPresent();
        assertThat(entry.kind()).isNotEqualTo(Kind.OVERVIEW);
      }
    }
  }
}
