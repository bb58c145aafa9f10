package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the end of an entry's page.
 *
 * @param sources where its claims come from
 * @param questions of the question bank that belong to it
 * @param usedIn the worked designs that name it
 * @param unusedIn where all designs are listed, if none of them names it and the page says so
 * @param usedBy who else names it, by kind
 */
public record AsideView(
    List<SourceView> sources,
    List<ExchangeView> questions,
    List<DesignUseView> usedIn,
    @Nullable LinkView unusedIn,
    List<BackLinksView> usedBy) {

  public AsideView {
    sources = List.copyOf(sources);
    questions = List.copyOf(questions);
    usedIn = List.copyOf(usedIn);
    usedBy = List.copyOf(usedBy);
  }
}
