package dev.lectern.generator.view;

import java.util.List;

/**
 * What stands at the end of an entry's page.
 *
 * @param sources where its claims come from
 * @param questions of the question bank that belong to it
 * @param usedBy who names it, by kind
 */
public record AsideView(
    List<SourceView> sources, List<ExchangeView> questions, List<BackLinksView> usedBy) {

  public AsideView {
    sources = List.copyOf(sources);
    questions = List.copyOf(questions);
    usedBy = List.copyOf(usedBy);
  }
}
