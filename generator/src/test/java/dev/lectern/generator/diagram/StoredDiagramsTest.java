package dev.lectern.generator.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.process.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a renderer that writes the source into the picture, and refuses what has "bad" in it. */
class StoredDiagramsTest {

  private static final String ONE = "flowchart LR\n  one\n";
  private static final String TWO = "flowchart LR\n  two\n";
  private static final String BAD = "flowchart LR\n  x\n    bad\n";

  private final DiagramStore store;
  private final List<String> drawn = new ArrayList<>();
  private final DiagramRenderer renderer =
      (sources, sink) -> {
        for (int i = 0; i < sources.size(); i++) {
          drawn.add(sources.get(i));
          sink.take(i, drawing(sources.get(i), "Chrome/1"));
        }
      };

  StoredDiagramsTest(@TempDir Path folder) {
    this.store = new DiagramStore(folder.resolve("diagrams"));
  }

  private static Drawing drawing(String source, String workshop) {
    if (source.contains("bad")) {
      return new Drawing.Refused("It is bad.", 3, 5);
    }
    return new Drawing.Drawn(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>"
            + source.strip().replace("\n", "")
            + "</text></svg>",
        workshop);
  }

  @Test
  void whatIsMissingIsDrawnAndStoredAndNotDrawnAgain() {
    Outcome<Drawings> first = Wanted.stored(store, renderer).drawings(wanted(ONE, TWO));
    Outcome<Drawings> second = Wanted.stored(store, renderer).drawings(wanted(ONE, TWO));

    assertThat(drawn).containsExactlyInAnyOrder(ONE, TWO);
    assertThat(first.value().orElseThrow().drawnNow()).isEqualTo(2);
    assertThat(second.value().orElseThrow().drawnNow()).isZero();
    assertThat(second.value().orElseThrow().svg(ONE).text()).contains("one");
  }

  @Test
  void oneChangedDiagramIsTheOnlyOneDrawn() {
    Wanted.stored(store, renderer).drawings(wanted(ONE, TWO));
    drawn.clear();

    Wanted.stored(store, renderer).drawings(wanted(ONE, TWO + "  three\n"));

    assertThat(drawn).containsExactly(TWO + "  three\n");
  }

  @Test
  void ifNothingIsMissingNobodyIsAskedToDraw() {
    Wanted.stored(store, renderer).drawings(wanted(ONE, TWO));
    Workshop closed =
        new Workshop() {
          @Override
          public Optional<DiagramRenderer> renderer() {
            throw new AssertionError("asked for a renderer");
          }

          @Override
          public String remedy() {
            throw new AssertionError("asked for a remedy");
          }
        };

    Outcome<Drawings> outcome =
        new StoredDiagrams(store, "{}", closed, true).drawings(wanted(TWO, ONE));

    assertThat(outcome.value().orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void whatIsPreparedIsWhatDrawsAndIsClosed() {
    List<String> calls = new ArrayList<>();
    DiagramRenderer atHand =
        new DiagramRenderer() {
          @Override
          public void prepare() {
            calls.add("prepare");
          }

          @Override
          public void draw(List<String> sources, DrawingSink sink) {
            calls.add("draw");
            renderer.draw(sources, sink);
          }

          @Override
          public void close() {
            calls.add("close");
          }
        };
    Workshop workshop =
        new Workshop() {
          @Override
          public Optional<DiagramRenderer> renderer() {
            throw new AssertionError("asked for another renderer");
          }

          @Override
          public Optional<DiagramRenderer> rendererAtHand() {
            return Optional.of(atHand);
          }

          @Override
          public String remedy() {
            return "";
          }
        };

    try (StoredDiagrams diagrams = new StoredDiagrams(store, "{}", workshop, true)) {
      diagrams.prepare();
      diagrams.drawings(wanted(ONE));
    }

    assertThat(calls).containsExactly("prepare", "draw", "close");
  }

  @Test
  void whatCannotBePreparedIsComplainedAboutOnlyWhenItIsNeeded() {
    Workshop broken =
        new Workshop() {
          @Override
          public Optional<DiagramRenderer> renderer() {
            throw new ToolException("does not start");
          }

          @Override
          public Optional<DiagramRenderer> rendererAtHand() {
            return renderer();
          }

          @Override
          public String remedy() {
            return "";
          }
        };

    try (StoredDiagrams diagrams = new StoredDiagrams(store, "{}", broken, true)) {
      diagrams.prepare();

      assertThatThrownBy(() -> diagrams.drawings(wanted(ONE)))
          .isInstanceOf(ToolException.class)
          .hasMessage("does not start");
    }
  }

  @Test
  void aSourceInTwoPlacesIsDrawnOnce() {
    List<WantedDiagram> twice = List.of(Wanted.diagram(ONE, "a.md"), Wanted.diagram(ONE, "b.md"));

    Drawings drawings = Wanted.stored(store, renderer).drawings(twice).value().orElseThrow();

    assertThat(drawn).containsExactly(ONE);
    assertThat(drawings.count()).isEqualTo(1);
  }

  @Test
  void withoutARendererEveryMissIsToldWithTheRemedyAtItsPlace() {
    Wanted.stored(store, renderer).drawings(wanted(ONE));
    Workshop nobody =
        new Wanted.Someone(Optional.empty(), "Node.js is missing. Run: mvn lectern:diagrams");

    Outcome<Drawings> outcome =
        new StoredDiagrams(store, "{}", nobody, true)
            .drawings(
                List.of(
                    Wanted.diagram(TWO, "b.md"),
                    Wanted.diagram(ONE, "a.md"),
                    Wanted.diagram(BAD, "c.md")));

    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.diagnostics())
        .extracting(diagnostic -> diagnostic.span().path().value())
        .containsExactly("b.md", "c.md");
    assertThat(outcome.diagnostics().get(0).message())
        .isEqualTo(
            "This diagram has no picture in the store, and it cannot be drawn here."
                + " Node.js is missing. Run: mvn lectern:diagrams");
  }

  @Test
  void badOnesAreToldAtTheirLineAndTheGoodOnesStored() {
    Outcome<Drawings> outcome =
        Wanted.stored(store, renderer)
            .drawings(
                List.of(
                    Wanted.diagram(BAD, "a.md"),
                    Wanted.diagram(ONE, "b.md"),
                    Wanted.diagram(BAD + "  worse\n", "c.md")));

    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.diagnostics())
        .extracting(
            diagnostic ->
                diagnostic.span().path()
                    + ":"
                    + diagnostic.span().from().line()
                    + ":"
                    + diagnostic.span().from().column()
                    + " "
                    + diagnostic.message())
        .containsExactly(
            "a.md:3:5 Mermaid did not draw this diagram. It is bad.",
            "c.md:3:5 Mermaid did not draw this diagram. It is bad.");
    assertThat(store.read(Wanted.stored(store, renderer).keys(wanted(ONE)))).hasSize(1);
  }

  @Test
  void aRendererThatBreaksDownLosesNothingThatItDrew() {
    DiagramRenderer breaking =
        (sources, sink) -> {
          sink.take(0, drawing(sources.get(0), "Chrome/1"));
          throw new ToolException("it broke");
        };

    assertThatThrownBy(() -> Wanted.stored(store, breaking).drawings(wanted(ONE, TWO)))
        .hasMessage("it broke");

    assertThat(store.read(Wanted.stored(store, renderer).keys(wanted(ONE, TWO)))).hasSize(1);
  }

  @Test
  void aPictureThatCannotBeShownIsNotStored() {
    DiagramRenderer hostile =
        (sources, sink) ->
            sink.take(
                0,
                new Drawing.Drawn(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>", ""));

    Outcome<Drawings> outcome = Wanted.stored(store, hostile).drawings(wanted(ONE));

    assertThat(outcome.diagnostics())
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .startsWith("What Mermaid drew of this diagram cannot be shown. ");
    assertThat(store.folder()).doesNotExist();
  }

  @Test
  void aStoredPictureThatSomebodyMadeHostileIsDrawnAgain() throws IOException {
    Wanted.stored(store, renderer).drawings(wanted(ONE));
    DiagramKey key = Wanted.stored(store, renderer).keys(wanted(ONE)).iterator().next();
    String hostile = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>";
    new DiagramStore(store.folder())
        .write(Map.of(key, new DiagramStore.Stored(hostile, "Chrome/1")));
    assertThat(Files.readString(store.folder().resolve(key + ".svg"))).contains("script");
    drawn.clear();

    Drawings drawings = Wanted.stored(store, renderer).drawings(wanted(ONE)).value().orElseThrow();

    assertThat(drawn).containsExactly(ONE);
    assertThat(drawings.svg(ONE).text()).doesNotContain("script");
    assertThat(Files.readString(store.folder().resolve(key + ".svg"))).doesNotContain("script");
  }

  @Test
  void whoOnlyLooksStoresNothing() {
    StoredDiagrams looking =
        new StoredDiagrams(store, "{}", new Wanted.Someone(Optional.of(renderer), ""), false);

    assertThat(looking.drawings(wanted(ONE)).value()).isPresent();
    assertThat(store.folder()).doesNotExist();
  }

  @Test
  void verifyingTellsWhatIsNotTheSameAndChangesNothing() {
    Wanted.stored(store, renderer).drawings(wanted(ONE, TWO));
    DiagramRenderer other =
        (sources, sink) -> {
          for (int i = 0; i < sources.size(); i++) {
            String source = sources.get(i).replace("two", "zwei");
            sink.take(i, drawing(source, "Chrome/2"));
          }
        };

    Outcome<Integer> same = Wanted.stored(store, renderer).verify(wanted(ONE, TWO));
    Outcome<Integer> different = Wanted.stored(store, other).verify(wanted(ONE, TWO));

    assertThat(same.value()).contains(2);
    assertThat(same.diagnostics()).isEmpty();
    assertThat(different.diagnostics())
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .startsWith("Drawn again, this diagram is not the same from line ")
        .endsWith("It was drawn with Chrome/1, and now Chrome/2.");
    Set<DiagramKey> keys = Wanted.stored(store, renderer).keys(wanted(ONE, TWO));
    assertThat(store.read(keys).values()).allMatch(one -> one.workshop().equals("Chrome/1"));
  }

  private static List<WantedDiagram> wanted(String... sources) {
    List<WantedDiagram> wanted = new ArrayList<>();
    for (String source : sources) {
      wanted.add(Wanted.diagram(source, "content/a.md"));
    }
    return wanted;
  }
}
