package dev.lectern.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.svg.MermaidSvg;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every renderer must do, on the real Mermaid CLI. */
abstract class DiagramRendererContract {

  private static final String GOOD = "flowchart LR\n  a --> b\n";

  abstract DiagramRenderer renderer();

  /** How many lines too far its places may be. */
  abstract int inexactLines();

  /** What becomes of each source, in their order. */
  static List<Drawing> drawings(DiagramRenderer renderer, List<String> sources) {
    Map<Integer, Drawing> drawings = new TreeMap<>();
    renderer.draw(
        sources,
        (index, drawing) ->
            assertThat(drawings.put(index, drawing)).as("answer to " + index).isNull());
    assertThat(drawings).hasSize(sources.size());
    return List.copyOf(drawings.values());
  }

  static Drawing.Refused refusal(Drawing drawing) {
    assertThat(drawing).isInstanceOf(Drawing.Refused.class);
    return (Drawing.Refused) drawing;
  }

  /** The normalised picture of each source, in their order. */
  static List<String> pictures(DiagramRenderer renderer, List<String> sources) {
    return drawings(renderer, sources).stream().map(DiagramRendererContract::picture).toList();
  }

  static String picture(Drawing drawing) {
    assertThat(drawing).isInstanceOf(Drawing.Drawn.class);
    return MermaidSvg.normalise(((Drawing.Drawn) drawing).svg())
        .fold(
            normal -> normal.text(),
            reason -> {
              throw new AssertionError(reason);
            });
  }

  @Test
  void everyKindIsDrawnWithItsText() {
    List<String> pictures = pictures(renderer(), List.copyOf(DiagramSamples.all().values()));

    assertThat(pictures.get(0)).contains("Knock", "heard", "Stand", "data-node=\"knock\"");
    assertThat(pictures.get(1)).contains("Anna", "Hello yourself", "Every minute");
    assertThat(pictures.get(5)).contains("Fetch · 20 ms");
    assertThat(pictures).allSatisfy(svg -> assertThat(svg).doesNotContain("foreignObject"));
  }

  @Test
  void anotherOrderGivesTheSameBytes() {
    List<String> sources = new ArrayList<>(DiagramSamples.all().values());
    List<String> forward = pictures(renderer(), sources);
    Collections.reverse(sources);

    List<String> backward = new ArrayList<>(pictures(renderer(), sources));

    Collections.reverse(backward);
    assertThat(backward).isEqualTo(forward);
  }

  @Test
  void badOnesAreReportedAndGoodOnesDrawn() {
    List<String> sources =
        List.of(
            "flowchart LR\n  a --> b\n  b --> c[\n",
            GOOD,
            "no such kind\n",
            "sequenceDiagram\n  A->>B: hello\n  loop\n",
            GOOD + "  b --> c\n");

    List<Drawing> drawings = drawings(renderer(), sources);

    assertThat(refusal(drawings.get(0)).line()).isBetween(3, 3 + inexactLines());
    assertThat(refusal(drawings.get(0)).message())
        .startsWith("This does not parse. Mermaid expected ")
        .endsWith("and found the end of the diagram.");
    assertThat(refusal(drawings.get(2)).message()).startsWith("No diagram type detected");
    assertThat(drawings.get(3)).isInstanceOf(Drawing.Refused.class);
    assertThat(picture(drawings.get(1))).contains("data-node=\"a\"");
    assertThat(picture(drawings.get(4))).contains("data-node=\"c\"");
    assertThat(drawings)
        .filteredOn(Drawing.Refused.class::isInstance)
        .allSatisfy(
            refused ->
                assertThat(refusal(refused).message())
                    .doesNotContain("    at ", "file://", "https://", "\n", "Error:"));
  }

  @Test
  void textOfEveryScriptComesOutAsItIs() {
    String source = "flowchart LR\n  a[\"Prüfung „ä“ ≤ 5 µs\"] --> b[\"検索\"]\n";

    String picture = pictures(renderer(), List.of(source)).get(0);

    assertThat(picture).contains("Prüfung", "„ä“", "µs", "検索");
  }

  @Test
  void aDiagramOfTwoThousandNodesIsRefusedWithTheLimit() {
    StringBuilder source = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < 2000; i++) {
      source.append("  n").append(i).append(" --> n").append(i + 1).append('\n');
    }

    List<Drawing> drawings = drawings(renderer(), List.of(source.toString(), GOOD));

    assertThat(refusal(drawings.get(0)).message())
        .contains("Edge limit exceeded. 500 edges found, but the limit is 500. Split the diagram.");
    assertThat(drawings.get(1)).isInstanceOf(Drawing.Drawn.class);
  }

  @Test
  void tooMuchTextIsNotTakenForAPicture() {
    String source = "flowchart LR\n" + "  a --> b\n".repeat(6000);

    Drawing drawing = drawings(renderer(), List.of(source)).get(0);

    if (drawing instanceof Drawing.Drawn drawn) {
      assertThat(MermaidSvg.normalise(drawn.svg()).<String>fold(svg -> "taken", reason -> reason))
          .isEqualTo("Mermaid refused the diagram: its source is too long.");
    }
  }

  @Test
  void aLineThatEndsInThreeColonsOrBackticksIsPartOfTheDiagram() {
    String source = "flowchart LR\n  a[\"x\"] --> b\n  %% ```\n  %% :::\n  b --> c\n";

    List<String> pictures = pictures(renderer(), List.of(GOOD, source));

    assertThat(pictures.get(1)).contains("data-node=\"c\"");
  }

  @Test
  void theBrowserIsTold() {
    Drawing drawing = drawings(renderer(), List.of(GOOD)).get(0);

    assertThat(((Drawing.Drawn) drawing).workshop())
        .matches("Chrome/[0-9.]+, @expo-google-fonts/noto-sans [0-9.]+");
  }

  @Test
  void nothingIsLeftBehind() {
    drawings(renderer(), List.of(GOOD));

    assertThat(leftBehind()).isEmpty();
  }

  /** The folder that a program of ours runs in stands on its command line, and on its browser's. */
  private static final Pattern OUR_FOLDER = Pattern.compile("lectern-[0-9]");

  private static List<String> leftBehind() {
    return ProcessHandle.allProcesses()
        .filter(process -> isOurs(process) && isChildOfOursOrNobodys(process))
        .map(process -> process.pid() + " " + process.info().commandLine().orElse(""))
        .toList();
  }

  private static boolean isOurs(ProcessHandle process) {
    return process.info().commandLine().filter(line -> OUR_FOLDER.matcher(line).find()).isPresent();
  }

  /** Other builds on the machine may be drawing too; their programs have parents of their own. */
  private static boolean isChildOfOursOrNobodys(ProcessHandle process) {
    return process
        .parent()
        .filter(parent -> parent.pid() != 1 && !parent.equals(ProcessHandle.current()))
        .isEmpty();
  }
}
