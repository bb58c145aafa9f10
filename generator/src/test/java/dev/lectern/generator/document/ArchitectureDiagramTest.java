package dev.lectern.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.Architecture;
import dev.lectern.content.Component;
import dev.lectern.content.Edge;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Problem;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureDiagramTest {

  private static final Span SOMEWHERE = new SourceText(new SourcePath("a.md"), "").beginning();

  private static Problem problem(String id) {
    return (Problem) ValidCase.content().get(new EntryId(Kind.PROBLEM, id));
  }

  @Test
  void groupsComponentsAndEdgesStandInTheAuthorsOrder() {
    Block.Diagram diagram = ArchitectureDiagram.of(problem("rook-and-pawn")).orElseThrow();
    assertThat(diagram.source())
        .isEqualTo(
            """
            flowchart TD
              accTitle: Rook and pawn: architecture
              accDescr: The king leads and the pawn follows.
              subgraph g_white["White"]
                c_king["King"]
                c_pawn[/"Pawn"/]
              end
              c_board[("Board")]
              c_draw{"Drawn?"}
              c_player(["Player"])
              c_player --> c_king
              c_player --> c_pawn
              c_king <--> c_pawn
              c_pawn --> c_board
              c_board -->|"after each move"| c_draw
              c_draw -.->|"not yet"| c_player
            """);
    assertThat(diagram.title()).isEqualTo("Rook and pawn: architecture");
    assertThat(diagram.description()).isEqualTo("The king leads and the pawn follows.");
  }

  @Test
  void componentLeadsToTheEntryThatItIsAbout() {
    assertThat(ArchitectureDiagram.of(problem("rook-and-pawn")).orElseThrow().links())
        .containsExactly(
            Map.entry("c_king", new EntryId(Kind.PATTERN, "opposition")),
            Map.entry("c_pawn", new EntryId(Kind.TERM, "tempo")));
  }

  @Test
  void designThatIsDrawnByHandHasNone() {
    assertThat(ArchitectureDiagram.of(problem("king-and-pawn"))).isEmpty();
  }

  @Test
  void reservedWordsAreNodesLikeOthers() {
    List<Component> components =
        Stream.of("end", "graph", "class-def", "click")
            .map(id -> new Component(id, id, null, Component.Shape.SERVICE, null, SOMEWHERE))
            .toList();
    Architecture architecture =
        new Architecture(
            "All; of #them",
            Architecture.Direction.RIGHT,
            List.of(),
            components,
            List.of(new Edge(components.get(0), components.get(2), "\"x\" <y>", Edge.Kind.FLOW)),
            SOMEWHERE);
    assertThat(ArchitectureDiagram.of("Words", architecture).source())
        .isEqualTo(
            """
            flowchart LR
              accTitle: Words: architecture
              accDescr: All, of #them
              c_end["end"]
              c_graph["graph"]
              c_class_def["class-def"]
              c_click["click"]
              c_end -->|"“x” #lt;y#gt;"| c_class_def
            """);
  }
}
