package dev.lectern.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.work.Deadline;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadabilityReportTest {

  private static Passage passage(String path, String text, int start, int end) {
    return new Passage(
        new EntryId(Kind.TERM, "rook"),
        text.substring(start, end),
        List.of(new Passage.Piece(0, start, end)),
        new SourceText(new SourcePath(path), text)::span);
  }

  @Test
  void hardestFileComesFirstWithItsLongestSentence() {
    String easy = "It moves. It stops.";
    String hard = "Label\n\nConsider simplification.";
    ReadabilityReport report =
        ReadabilityReport.of(
            List.of(
                passage("a.md", easy, 0, easy.length()),
                passage("b.md", hard, 0, 5),
                passage("b.md", hard, 7, hard.length()),
                passage("c.md", "Only a label", 0, 12)),
            Deadline.never());
    assertThat(report.markdown())
        .endsWith(
            """
            | **All** | 6 | 3 | 2.0 | 2 | 35 |
            | `b.md` | 2 | 1 | 2.0 | 2, line 3 | 102 |
            | `a.md` | 4 | 2 | 2.0 | 2, line 1 | 2 |
            """);
  }
}
