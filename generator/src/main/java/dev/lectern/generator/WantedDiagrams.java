package dev.lectern.generator;

import dev.lectern.content.Diagram;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.diagram.WantedDiagram;
import dev.lectern.generator.document.GeneratedDiagram;
import dev.lectern.generator.document.GeneratedDiagrams;
import java.util.ArrayList;
import java.util.List;

/** All diagrams of one content: those that authors drew, then those that are made of facts. */
public final class WantedDiagrams {

  private WantedDiagrams() {}

  /** Each with the places of its lines; one that is made of facts is where the facts are. */
  public static List<WantedDiagram> of(ValidContent content) {
    return of(content, GeneratedDiagrams.of(content));
  }

  /**
   * The same for who knows those that are made of facts.
   *
   * @param generated all of them
   */
  static List<WantedDiagram> of(ValidContent content, List<GeneratedDiagram> generated) {
    List<WantedDiagram> wanted = new ArrayList<>();
    for (Diagram diagram : content.diagrams()) {
      wanted.add(new WantedDiagram(diagram.source(), diagram::at));
    }
    for (GeneratedDiagram made : generated) {
      wanted.add(new WantedDiagram(made.diagram().source(), (line, column) -> made.span()));
    }
    return List.copyOf(wanted);
  }
}
