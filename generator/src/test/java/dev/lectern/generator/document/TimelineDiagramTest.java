package dev.lectern.generator.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.validate.ValidContent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineDiagramTest {

  @Test
  void eachStageIsABarFromItsFirstMinuteToItsLast() {
    ValidContent content = ValidCase.content();
    Block.Diagram diagram = TimelineDiagram.of(content.skill(), content.schedule());
    assertThat(diagram.source())
        .isEqualTo(
            """
            gantt
              accTitle: Chess Endgame Coach: minute by minute
              accDescr: Look from minute 0 to 6, Plan from minute 6 to 18, Play from minute 18 to 26, Review from minute 26 to 30.
              dateFormat x
              axisFormat %Q
              tickInterval 5millisecond
              1. Look · 6 min :s1, 0, 6ms
              2. Plan · 12 min :s2, 6, 12ms
              3. Play · 8 min :s3, 18, 8ms
              Review · 4 min :closing, 26, 4ms
            """);
    assertThat(diagram.links())
        .containsExactly(
            Map.entry("s1", new EntryId(Kind.STAGE, "look")),
            Map.entry("s2", new EntryId(Kind.STAGE, "plan")),
            Map.entry("s3", new EntryId(Kind.STAGE, "play")));
  }
}
