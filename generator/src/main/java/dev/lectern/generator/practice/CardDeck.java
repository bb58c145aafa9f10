package dev.lectern.generator.practice;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * All flashcards of a site.
 *
 * @param name the skill's folder name
 * @param title the site's title
 * @param subjects the kinds that have cards, in the order of the site
 * @param cards in the order of the site
 */
public record CardDeck(String name, String title, List<Subject> subjects, List<Card> cards) {

  public CardDeck {
    subjects = List.copyOf(subjects);
    cards = List.copyOf(cards);
  }

  Subject subject(Card card) {
    return subjects.stream()
        .filter(subject -> subject.id().equals(card.subject()))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(card.subject()));
  }

  /** The title of a card's group; empty for none. */
  String group(Card card) {
    return subject(card).groups().stream()
        .filter(group -> group.id().equals(card.group()))
        .map(Subject.Group::title)
        .findFirst()
        .orElse("");
  }
}
