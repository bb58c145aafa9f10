package dev.lectern.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.report.ReadabilityReport.FileReadability;
import java.util.Comparator;
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

  @Test
  void whoRemembersReadsAFileAgainOnlyIfItHasOtherPassages() {
    String text = "It moves. It stops.";
    Passage a = passage("a.md", text, 0, text.length());
    Passage b = passage("b.md", text, 0, 9);
    Passage behind = passage("b.md", text, 10, text.length());
    Passage longer = passage("b.md", "It never moves at all.", 0, 22);
    ReadabilityReport.Memory memory = ReadabilityReport.Memory.keeping();
    ReadabilityReport first = ReadabilityReport.of(List.of(a, b, behind), Deadline.never(), memory);

    for (List<Passage> passages :
        List.of(
            List.of(a, b, behind),
            List.of(a, b),
            List.of(b, a, behind),
            List.of(a, b, longer),
            List.of(a, behind, longer),
            List.of(a, b, behind))) {
      ReadabilityReport report = ReadabilityReport.of(passages, Deadline.never(), memory);

      assertThat(report).isEqualTo(ReadabilityReport.of(passages, Deadline.never()));
      assertThat(report.files()).usingElementComparator(sameObject()).contains(of(first, "a.md"));
    }
  }

  private static Comparator<FileReadability> sameObject() {
    return Comparator.comparingInt(System::identityHashCode);
  }

  private static FileReadability of(ReadabilityReport report, String path) {
    return report.files().stream()
        .filter(file -> file.path().value().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
