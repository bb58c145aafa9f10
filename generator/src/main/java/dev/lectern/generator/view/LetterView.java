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
   * @param title the word
   * @param text its meaning, HTML inside of a paragraph
   * @param sources where the meaning comes from
   * @param usedBy who names it, by kind
   */
  public record TermView(
      String id, String title, Html text, List<SourceView> sources, List<BackLinksView> usedBy) {

    public TermView {
      sources = List.copyOf(sources);
      usedBy = List.copyOf(usedBy);
    }
  }
}
