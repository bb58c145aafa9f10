package dev.lectern.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.validate.ValidContent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameworkDiagramTest {

  @Test
  void stagesFollowEachOtherAndFeedbackLeadsBack() {
    ValidContent content = ValidCase.content();
    Block.Diagram diagram = FrameworkDiagram.of(content.skill(), "Steps", content.stages());
    assertThat(diagram.source())
        .isEqualTo(
            """
            flowchart TD
              accTitle: Chess Endgame Coach: Steps
              accDescr: Look, then Plan, then Play. Back from Play to Plan.
              s1["1. Look<br/>6 min"]
              s2["2. Plan<br/>12 min"]
              s3["3. Play<br/>8 min"]
              s1 --> s2
              s2 --> s3
              s3 -.->|"lesson learned"| s2
            """);
    assertThat(diagram.links())
        .containsExactly(
            Map.entry("s1", new EntryId(Kind.STAGE, "look")),
            Map.entry("s2", new EntryId(Kind.STAGE, "plan")),
            Map.entry("s3", new EntryId(Kind.STAGE, "play")));
  }
}
