package dev.lectern.generator.view;

import java.util.List;

/**
 * Where practising begins.
 *
 * @param parts the ways to practise
 * @param cards where the cards are, if there are some; their script says what is due
 */
public record PractiseView(FrameView frame, List<CardView> parts, PracticeDataView cards)
    implements PageView {

  public PractiseView {
    parts = List.copyOf(parts);
  }
}
