package dev.lectern.generator.diagram;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.diagram.DiagramStore.Stored;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.svg.MermaidSvg;
import dev.lectern.generator.svg.NormalisedSvg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Diagrams from the store; those that it lacks are drawn, where that can be done, and stored. If
 * nothing is missing, no process is started.
 */
public final class StoredDiagrams implements DiagramSource, AutoCloseable {

  /** A diagram has its picture in the store, or can be drawn. */
  public static final RuleId STORED = new RuleId("diagram-stored");

  /** Mermaid draws the diagram, and what it draws can be shown. */
  public static final RuleId DRAWN = new RuleId("diagram-drawn");

  private final DiagramStore store;
  private final String configuration;
  private final Workshop workshop;
  private final boolean keeps;
  private Optional<DiagramRenderer> prepared = Optional.empty();

  /**
   * @param configuration Mermaid's
   * @param workshop draws what the store lacks
   * @param keeps whether what is drawn is put into the store
   */
  public StoredDiagrams(
      DiagramStore store, String configuration, Workshop workshop, boolean keeps) {
    this.store = store;
    this.configuration = configuration;
    this.workshop = workshop;
    this.keeps = keeps;
  }

  /**
   * Starts what draws, so that it is ready when it is known what to draw. For who knows that there
   * will be something: because the store is empty, or because all is drawn again. What does not
   * start now is started, and complained about, when it is needed.
   */
  public void prepare() {
    try {
      prepared = workshop.rendererAtHand();
      prepared.ifPresent(DiagramRenderer::prepare);
    } catch (ToolException e) {
      prepared = Optional.empty();
    }
  }

  /** Ends what was prepared and was not needed. */
  @Override
  public void close() {
    prepared.ifPresent(DiagramRenderer::close);
  }

  private Optional<DiagramRenderer> renderer() {
    return prepared.or(workshop::renderer);
  }

  @Override
  public Outcome<Drawings> drawings(List<WantedDiagram> wanted) {
    SortedMap<DiagramKey, Asked> asked = asked(wanted);
    Map<DiagramKey, NormalisedSvg> pictures = new HashMap<>();
    store
        .read(asked.keySet())
        .forEach((key, stored) -> normal(stored.svg()).ifPresent(svg -> pictures.put(key, svg)));

    List<Asked> missing = new ArrayList<>(asked.values());
    missing.removeIf(one -> pictures.containsKey(one.key()));
    List<Diagnostic> trouble = new ArrayList<>();
    if (!missing.isEmpty()) {
      Optional<DiagramRenderer> renderer = renderer();
      if (renderer.isPresent()) {
        draw(renderer.get(), missing, keeps, trouble)
            .forEach((key, drawn) -> pictures.put(key, drawn.svg()));
      } else {
        missing.forEach(one -> one.report(STORED, 0, 0, notStored(), trouble));
      }
    }
    if (!trouble.isEmpty()) {
      return Outcome.failed(trouble);
    }
    Map<String, NormalisedSvg> svgs = new HashMap<>();
    asked.values().forEach(one -> svgs.put(one.source(), pictures.get(one.key())));
    return Outcome.of(new Drawings(svgs, missing.size()), List.of());
  }

  /**
   * Draws all of them again, from the last to the first, and compares with the store, which stays
   * as it is.
   *
   * @return how many were compared, with an error for each that is not the same
   * @throws ToolException if nobody can draw here
   */
  public Outcome<Integer> verify(List<WantedDiagram> wanted) {
    SortedMap<DiagramKey, Asked> asked = asked(wanted);
    List<Diagnostic> trouble = new ArrayList<>();
    Optional<DiagramRenderer> renderer = renderer();
    if (renderer.isEmpty()) {
      throw new ToolException("The diagrams cannot be drawn here. " + workshop.remedy());
    }
    SortedMap<DiagramKey, Stored> before = store.read(asked.keySet());
    List<Asked> backwards = new ArrayList<>(asked.values());
    Collections.reverse(backwards);
    SortedMap<DiagramKey, Picture> now = draw(renderer.get(), backwards, false, trouble);
    for (Asked one : asked.values()) {
      Picture drawn = now.get(one.key());
      Stored stored = before.get(one.key());
      if (drawn == null) {
        continue; // that was reported when it could not be drawn
      }
      if (stored == null) {
        one.report(STORED, 0, 0, "This diagram is not in the store.", trouble);
      } else if (!stored.svg().equals(drawn.svg().text())) {
        one.report(STORED, 0, 0, difference(stored, drawn), trouble);
      }
    }
    return Outcome.of(asked.size(), trouble);
  }

  /** The keys of all of them, for {@link DiagramStore#prune}. */
  public Set<DiagramKey> keys(List<WantedDiagram> wanted) {
    return asked(wanted).keySet();
  }

  private String notStored() {
    return "This diagram has no picture in the store, and it cannot be drawn here. "
        + workshop.remedy();
  }

  private static String difference(Stored stored, Picture drawn) {
    List<String> before = stored.svg().lines().toList();
    List<String> now = drawn.svg().text().lines().toList();
    int line = 0;
    while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
      line++;
    }
    String text =
        "Drawn again, this diagram is not the same from line " + (line + 1) + " of its SVG on.";
    return stored.workshop().equals(drawn.workshop())
        ? text
        : text + " It was drawn with " + stored.workshop() + ", and now " + drawn.workshop() + ".";
  }

  /** A stored picture, cleaned as if it came from anywhere; none if that changed it. */
  private static Optional<NormalisedSvg> normal(String stored) {
    return MermaidSvg.normalise(stored)
        .<Optional<NormalisedSvg>>fold(Optional::of, reason -> Optional.empty())
        .filter(svg -> svg.text().equals(stored));
  }

  // Drawing

  /** What was drawn now, and is fit for the store. */
  private record Picture(NormalisedSvg svg, String workshop) {

    Stored stored() {
      return new Stored(svg.text(), workshop);
    }
  }

  /** Draws, reports what cannot be drawn, and stores the rest, also if it comes to an end early. */
  private SortedMap<DiagramKey, Picture> draw(
      DiagramRenderer renderer, Collection<Asked> all, boolean store, List<Diagnostic> trouble) {
    List<Asked> missing = List.copyOf(all);
    SortedMap<DiagramKey, Picture> drawn = new TreeMap<>();
    int[] done = {0};
    try {
      renderer.draw(
          missing.stream().map(Asked::source).toList(),
          (index, drawing) -> {
            take(missing.get(index), drawing, drawn, trouble);
            workshop.drawn(++done[0], missing.size());
          });
    } finally {
      if (store) {
        SortedMap<DiagramKey, Stored> kept = new TreeMap<>();
        drawn.forEach((key, picture) -> kept.put(key, picture.stored()));
        this.store.write(kept);
      }
    }
    return drawn;
  }

  private static void take(
      Asked asked, Drawing drawing, Map<DiagramKey, Picture> drawn, List<Diagnostic> trouble) {
    if (drawing instanceof Drawing.Refused refused) {
      asked.report(
          DRAWN,
          refused.line(),
          refused.column(),
          "Mermaid did not draw this diagram. " + refused.message(),
          trouble);
      return;
    }
    Drawing.Drawn picture = (Drawing.Drawn) drawing;
    Optional<NormalisedSvg> normal =
        MermaidSvg.normalise(picture.svg())
            .fold(
                Optional::of,
                reason -> {
                  String message = "What Mermaid drew of this diagram cannot be shown. " + reason;
                  asked.report(DRAWN, 0, 0, message, trouble);
                  return Optional.empty();
                });
    normal.ifPresent(svg -> drawn.put(asked.key(), new Picture(svg, picture.workshop())));
  }

  // What was asked for

  /**
   * A source with all places where it is wanted.
   *
   * @param places not empty
   */
  private record Asked(DiagramKey key, String source, List<WantedDiagram.Places> places) {

    void report(RuleId rule, int line, int column, String message, List<Diagnostic> trouble) {
      places.forEach(place -> trouble.add(Diagnostic.error(rule, place.at(line, column), message)));
    }
  }

  private SortedMap<DiagramKey, Asked> asked(List<WantedDiagram> wanted) {
    Map<String, List<WantedDiagram.Places>> places = new LinkedHashMap<>();
    for (WantedDiagram one : wanted) {
      places.computeIfAbsent(one.source(), source -> new ArrayList<>()).add(one.places());
    }
    SortedMap<DiagramKey, Asked> asked = new TreeMap<>();
    places.forEach(
        (source, all) -> {
          DiagramKey key = DiagramKey.of(source, configuration);
          asked.put(key, new Asked(key, source, all));
        });
    return asked;
  }
}
