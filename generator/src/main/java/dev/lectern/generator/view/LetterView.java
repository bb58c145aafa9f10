package dev.lectern.generator.view;

import java.util.List;

/**
 * The terms that begin with one letter.
 *
 * @param letter in upper case
 * @param anchor the heading's id
 * @param terms in order
 */
public record LetterView(String letter, String anchor, List<TermView> terms) {

  public LetterView {
    terms = List.copyOf(terms);
  }

  /**
   * A term.
   *
   * @param id its anchor
   * @param formerIds its anchors before it was renamed
   * @param title the word
   * @param text its meaning, HTML inside of a paragraph
   * @param sources where the meaning comes from
   * @param usedBy who names it, by kind
   */
  public record TermView(
      String id,
      List<String> formerIds,
      String title,
      Html text,
      List<SourceView> sources,
      List<BackLinksView> usedBy) {

    public TermView {
      formerIds = List.copyOf(formerIds);
      sources = List.copyOf(sources);
      usedBy = List.copyOf(usedBy);
    }
  }
}
