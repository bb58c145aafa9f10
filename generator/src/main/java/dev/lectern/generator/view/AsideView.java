package dev.lectern.generator.view;

import java.util.List;

/**
 * What stands at the end of an entry's page.
 *
 * @param sources where its claims come from
 * @param questions of the question bank that belong to it
 * @param usedIn the worked designs that name it
 * @param usedBy who else names it, by kind
 */
public record AsideView(
    List<SourceView> sources,
    List<ExchangeView> questions,
    List<DesignUseView> usedIn,
    List<BackLinksView> usedBy) {

  public AsideView {
    sources = List.copyOf(sources);
    questions = List.copyOf(questions);
    usedIn = List.copyOf(usedIn);
    usedBy = List.copyOf(usedBy);
  }
}
