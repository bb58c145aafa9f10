package dev.lectern.content.diagnostic;

import dev.lectern.content.source.Span;

/**
 * A part of a text that is to be written otherwise.
 *
 * @param place what is replaced; an empty place is where something is put in
 * @param text what stands there afterwards; the empty text takes the place out
 */
public record TextEdit(Span place, String text) {

  public TextEdit {
    if (place.text().equals(text)) {
      throw new IllegalArgumentException("changes nothing: " + place);
    }
  }
}
