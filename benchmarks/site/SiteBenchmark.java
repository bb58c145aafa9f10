package dev.lectern.generator;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.Limits;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.diagram.WantedDiagram;
import dev.lectern.generator.goal.GenerateGoal;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.WriteReport;
import dev.lectern.generator.svg.MermaidSvg;
import dev.lectern.generator.svg.NormalisedSvg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One build of a content folder, as the goal {@code generate} does it, without Maven:
 *
 * <pre>
 * SiteBenchmark &lt;content&gt; &lt;output&gt; &lt;limits, as in -Dlectern.limits&gt;
 * </pre>
 *
 * <p>Fails if there is anything to say about the content. Diagrams are small pictures of nothing: what they
 * cost does not depend on the number of pages.
 */
final class SiteBenchmark {

  private static final Pattern WORD = Pattern.compile("[\\w-]{1,100}");

  private SiteBenchmark() {}

  public static void main(String[] args) {
    OutputFolder output = new OutputFolder(Path.of(args[1]));
    output.repair();
    Outcome<Rendering> outcome =
        new Lectern(SeverityPolicy.AS_DESCRIBED, Limits.of(Limits.pairs(args[2])))
            .render(Path.of(args[0]), SiteBenchmark::drawings);
    outcome.diagnostics().stream().limit(10).forEach(System.err::println);
    if (!outcome.diagnostics().isEmpty()) {
      System.exit(1);
    }
    Rendering rendering = outcome.value().orElseThrow();
    WriteReport written = output.publish(GenerateGoal.files(rendering));
    System.out.println(rendering.summary(rendering.agentFiles(), Duration.ZERO).text());
    System.out.println(written.summary());
  }

  static Outcome<Drawings> drawings(List<WantedDiagram> wanted) {
    Map<String, NormalisedSvg> pictures = new HashMap<>();
    for (WantedDiagram diagram : wanted) {
      pictures.computeIfAbsent(diagram.source(), SiteBenchmark::picture);
    }
    return Outcome.of(new Drawings(pictures, 0), List.of());
  }

  /** Every word of the source may be a node that a page links. */
  private static NormalisedSvg picture(String source) {
    return MermaidSvg.normalise(
            WORD.matcher(source)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(word -> "<g data-node=\"" + word + "\"><text x=\"1\" y=\"1\">x</text></g>")
                .collect(
                    Collectors.joining(
                        "",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">",
                        "</svg>")))
        .fold(
            accepted -> accepted,
            refused -> {
              throw new IllegalStateException(String.valueOf(refused));
            });
  }
}
