package dev.lectern.generator.diagram;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.svg.NormalisedSvg;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures of one source of them, which is not asked again for what it gave for the content before:
 * a picture is known by what it is drawn of. For who reads content again and again; for one thread.
 */
public final class RememberedDiagrams implements DiagramSource {

  private final DiagramSource source;
  private Map<String, NormalisedSvg> known = Map.of();

  public RememberedDiagrams(DiagramSource source) {
    this.source = source;
  }

  /** The same, but that nothing is asked for: there is none of what was not given before. */
  public DiagramSource alone() {
    return wanted ->
        wanted.stream().allMatch(one -> known.containsKey(one.source()))
            ? drawings(wanted)
            : Outcome.failed(List.of());
  }

  @Override
  public Outcome<Drawings> drawings(List<WantedDiagram> wanted) {
    Map<String, NormalisedSvg> before = known;
    List<WantedDiagram> others =
        wanted.stream().filter(one -> !before.containsKey(one.source())).toList();
    Outcome<Drawings> asked =
        others.isEmpty()
            ? Outcome.of(new Drawings(Map.of(), 0), List.of())
            : source.drawings(others);
    return asked.then(
        drawn -> {
          Map<String, NormalisedSvg> all = new HashMap<>();
          for (WantedDiagram one : wanted) {
            NormalisedSvg svg = before.get(one.source());
            all.put(one.source(), svg == null ? drawn.svg(one.source()) : svg);
          }
          known = Map.copyOf(all);
          return Outcome.of(new Drawings(all, drawn.drawnNow()), List.of());
        });
  }
}
