package dev.lectern.generator.diagram;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.svg.MermaidSvg;
import dev.lectern.generator.svg.NormalisedSvg;
import dev.lectern.generator.svg.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One small picture for every diagram: what Mermaid makes of them is tried elsewhere. */
public final class PlaceholderDiagrams {

  private static final Pattern WORD = Pattern.compile("[\\w-]{1,100}");

  private PlaceholderDiagrams() {}

  public static final DiagramSource SOURCE =
      wanted -> {
        Map<String, NormalisedSvg> pictures = new HashMap<>();
        for (String source : new TreeSet<>(wanted.stream().map(WantedDiagram::source).toList())) {
          pictures.put(source, picture(source));
        }
        return Outcome.of(new Drawings(pictures, 0), List.of());
      };

  /** Every word of the source may be a node that a page links. */
  private static NormalisedSvg picture(String source) {
    StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.append(" viewBox=\"0 0 10 10\">");
    WORD.matcher(source)
        .results()
        .map(MatchResult::group)
        .distinct()
        .limit(2_000)
        .forEach(
            word ->
                svg.append("<g data-node=\"")
                    .append(word)
                    .append("\"><text x=\"1\" y=\"1\">x</text></g>"));
    Verdict<NormalisedSvg> verdict = MermaidSvg.normalise(svg.append("</svg>").toString());
    return verdict.fold(
        accepted -> accepted,
        refused -> {
          throw new AssertionError(refused);
        });
  }
}
