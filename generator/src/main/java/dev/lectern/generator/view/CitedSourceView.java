package dev.lectern.generator.view;

import java.util.List;

/**
 * A source and who cites it.
 *
 * @param source the source
 * @param formerIds its anchors before it was renamed
 * @param usedBy by kind
 */
public record CitedSourceView(
    SourceView source, List<String> formerIds, List<BackLinksView> usedBy) {

  public CitedSourceView {
    formerIds = List.copyOf(formerIds);
    usedBy = List.copyOf(usedBy);
  }
}
