package dev.lectern.generator.practice;

import java.util.List;

/**
 * A flashcard. A card stays the same card as long as its id does, whatever its text becomes.
 *
 * @param id the kind and the id of its entry, {@code metric/ndcg}
 * @param subject the id of its kind
 * @param group the id of its group; empty for none
 * @param front what is shown first, HTML
 * @param back what is shown then
 * @param href where its entry is
 */
public record Card(
    String id, String subject, String group, String front, List<Row> back, String href) {

  public Card {
    back = List.copyOf(back);
  }

  /**
   * A part of the back.
   *
   * @param label plain text; empty if there is no other part
   * @param html inline, or blocks
   */
  public record Row(String label, String html) {}
}
