package dev.lectern.generator.view;

import java.util.List;

/**
 * The flashcards. Without a script the page leads to where the same stands.
 *
 * @param data what the script works with
 * @param count how many cards there are
 * @param decks the kinds that have cards
 * @param anki all cards for Anki
 * @param csv all cards as a table
 */
public record FlashcardsView(
    FrameView frame,
    PracticeDataView data,
    int count,
    List<CardView> decks,
    LinkView anki,
    LinkView csv)
    implements PageView {

  public FlashcardsView {
    decks = List.copyOf(decks);
  }
}
