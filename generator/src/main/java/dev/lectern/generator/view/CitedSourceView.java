package dev.lectern.generator.view;

import java.util.List;

/**
 * A source and who cites it.
 *
 * @param source the source
 * @param usedBy by kind
 */
public record CitedSourceView(SourceView source, List<BackLinksView> usedBy) {

  public CitedSourceView {
    usedBy = List.copyOf(usedBy);
  }
}
