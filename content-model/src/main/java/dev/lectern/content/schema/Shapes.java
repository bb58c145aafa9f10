package dev.lectern.content.schema;

import dev.lectern.content.schema.Shape.Choice;
import dev.lectern.content.schema.Shape.ListOf;
import dev.lectern.content.schema.Shape.Mapping;
import dev.lectern.content.schema.Shape.Word;
import java.util.List;

/** The shapes that many kinds use. */
final class Shapes {

  static final Shape PLAIN = new Shape.Line(false);
  static final Shape TEXT = new Shape.Line(true);
  static final Shape ID = new Word(Word.Form.ID);
  static final Shape NEW_ID = new Word(Word.Form.NEW_ID);
  static final Shape UNIT = new Word(Word.Form.UNIT);
  static final Shape FORMULA = new Word(Word.Form.FORMULA);
  static final Shape ADDRESS = new Word(Word.Form.ADDRESS);
  static final Shape DATE = new Word(Word.Form.DATE);
  static final Shape LINK = new Word(Word.Form.LINK);
  static final Shape ABBREVIATION = new Word(Word.Form.ABBREVIATION);
  static final Shape PHRASE = new Word(Word.Form.PHRASE);

  private Shapes() {}

  /** At least one. */
  static Shape some(Shape item) {
    return new ListOf(item, false, false);
  }

  /** At least one mapping. */
  static Shape some(Fields item) {
    return some(new Mapping(item));
  }

  static Shape someOnce(Shape item) {
    return new ListOf(item, false, true);
  }

  /** As many as there are, perhaps none, each once. */
  static Shape anyOnce(Shape item) {
    return new ListOf(item, true, true);
  }

  /** As many as there are, perhaps none. */
  static Shape any(Shape item) {
    return new ListOf(item, true, false);
  }

  static Shape any(Fields item) {
    return any(new Mapping(item));
  }

  /** Ids of entries, perhaps none. */
  static Shape ids() {
    return anyOnce(ID);
  }

  /** The word "assumed". */
  static Shape assumed() {
    return new Choice(
        List.of(new Choice.Option("assumed", "Nobody vouches for the number but the author.")));
  }

  static Field sources(String sentence) {
    return Field.optional("sources", ids(), sentence);
  }

  /** An entry's place in a list. */
  static Field order(String among) {
    return Field.required("order", new Shape.Whole(1, 9999), "Its place among the " + among + ".")
        .heldBy("order-unique");
  }
}
