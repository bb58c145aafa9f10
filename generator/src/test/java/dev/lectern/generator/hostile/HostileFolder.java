package dev.lectern.generator.hostile;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.Limits;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.DiagramSource;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.diagram.WantedDiagram;
import dev.lectern.generator.svg.MermaidSvg;
import dev.lectern.generator.svg.NormalisedSvg;
import dev.lectern.generator.svg.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Content that is valid but for the hostile file that is put into it, one at a time. */
final class HostileFolder {

  private static final Pattern WORD = Pattern.compile("[\\w-]{1,100}");

  private final Path content;

  /**
   * @param content the folder to lay it out in
   * @param valid what to lay out
   */
  HostileFolder(Path content, Path valid) throws IOException {
    this.content = content;
    try (Stream<Path> files = Files.walk(valid)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = content.resolve(valid.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** What becomes of the content, with pages if there is no error. */
  Outcome<Rendering> render() {
    return new Lectern(SeverityPolicy.AS_DESCRIBED, Limits.DEFAULT).render(content, PLACEHOLDERS);
  }

  /** The same with a file in it, which is taken out again. */
  Outcome<Rendering> renderWith(HostileFile hostile) throws IOException {
    Path place = content.resolve(hostile.path());
    byte[] before = Files.exists(place) ? Files.readAllBytes(place) : null;
    Files.createDirectories(place.getParent());
    Files.write(place, hostile.bytes().get());
    try {
      return render();
    } finally {
      restore(place, before);
    }
  }

  private void restore(Path place, byte[] before) throws IOException {
    if (before != null) {
      Files.write(place, before);
      return;
    }
    Files.delete(place);
    for (Path folder = place.getParent();
        !folder.equals(content) && folder.toFile().list().length == 0;
        folder = folder.getParent()) {
      Files.delete(folder);
    }
  }

  /** One small picture for every diagram: what Mermaid makes of them is tried elsewhere. */
  private static final DiagramSource PLACEHOLDERS =
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
