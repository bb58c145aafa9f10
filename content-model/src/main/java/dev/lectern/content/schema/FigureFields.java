package dev.lectern.content.schema;

import static dev.lectern.content.schema.Field.depends;
import static dev.lectern.content.schema.Field.optional;
import static dev.lectern.content.schema.Field.required;

import dev.lectern.content.schema.Shape.Whole;
import dev.lectern.content.schema.Shape.Word;
import java.util.List;

/** The keys of figures, and of the functions that they call. */
final class FigureFields {

  private static final Field DIGITS =
      optional(
          "digits",
          new Whole(1, 9),
          "How many significant digits are shown; 3 where neither digits nor decimals are given.");
  private static final Field DECIMALS =
      optional("decimals", new Whole(0, 9), "How many digits are shown behind the point.");
  private static final Condition ROUNDED_ONE_WAY = new Condition.NotTogether("digits", "decimals");

  private static final Fields INPUT =
      Fields.of(
              "A number that is given.",
              required(
                  "id",
                  new Word(Word.Form.FIGURE),
                  "What formulas and prose call it: a-z, 0-9 and _, beginning with a letter, at"
                      + " most 40."),
              required("label", Shapes.PLAIN, "What it is, in plain text."),
              depends(
                  "value",
                  new Shape.Quantity(),
                  "A number with a unit, such as 800 Muser, or a list of numbers."),
              depends("unit", Shapes.UNIT, "The unit of the numbers, where the value is a list."),
              depends(
                  "from",
                  new Word(Word.Form.FIGURE_ELSEWHERE),
                  "In place of a value: a figure of another entry, as entry-id.figure."),
              optional(
                  "range",
                  new Shape.Ends(false),
                  "What a reader may try; a tenth to ten times the value if left out."),
              depends(
                  "basis",
                  Shapes.assumed(),
                  "Says that the value is assumed; or else give sources."),
              depends("sources", Shapes.ids(), "Ids of the sources in which the value was read."),
              optional("note", Shapes.TEXT, "What else is to be said of it."))
          .where(new Condition.OneOf(List.of("value", "from")))
          .where(new Condition.OneOf(List.of("basis", "sources", "from")))
          .where(new Condition.BesideList("unit", "value"));

  private static final Fields FORMULA =
      Fields.of(
              "A number that the build computes.",
              required(
                  "id",
                  new Word(Word.Form.FIGURE),
                  "What formulas and prose call it: a-z, 0-9 and _, beginning with a letter, at"
                      + " most 40."),
              required("label", Shapes.PLAIN, "What it is, in plain text."),
              required(
                  "formula", Shapes.FORMULA, "An expression over the ids of this entry's figures."),
              optional(
                  "unit", Shapes.UNIT, "What the result is shown in; a plain number if left out."),
              DIGITS,
              DECIMALS,
              optional(
                      "expect",
                      new Shape.Ends(true),
                      "Two numbers, or ids of figures, between which the result must lie.")
                  .heldBy("value-expected"),
              optional("note", Shapes.TEXT, "What else is to be said of it."))
          .where(ROUNDED_ONE_WAY);

  private static final Fields PARAMETER =
      Fields.of(
              "What a function is called with.",
              required("id", new Word(Word.Form.FIGURE), "What the formula calls it."),
              required("text", Shapes.TEXT, "What it stands for."),
              required(
                  "example",
                  new Shape.Quantity(),
                  "A number with a unit, or a list of numbers, by which the page shows the"
                      + " function."),
              depends("unit", Shapes.UNIT, "The unit of the numbers, where the example is a list."))
          .where(new Condition.BesideList("unit", "example"));

  /** What every kind has whose entries can have figures. */
  static final List<Field> FIGURES =
      List.of(
          optional("inputs", Shapes.any(INPUT), "The figures that are given.").heldBy("input-used"),
          optional("formulas", Shapes.any(FORMULA), "The figures that the build computes."));

  static final Fields FUNCTION =
      Fields.of(
              "A formula that all figures may call; its key with _ for - is its name.",
              required("title", Shapes.PLAIN, "Its name for people."),
              required(
                  "group", Shapes.PLAIN, "The id of a group that overviews/functions.md declares."),
              required("text", Shapes.TEXT, "What it gives, and when it holds."),
              required("parameters", Shapes.some(PARAMETER), "What it is called with, in order."),
              required("formula", Shapes.FORMULA, "An expression over the ids of its parameters."),
              optional(
                  "unit",
                  Shapes.UNIT,
                  "What the example's result is shown in; a plain number if left out."),
              DIGITS,
              DECIMALS,
              Shapes.sources("Ids of the sources in which it was read."))
          .where(ROUNDED_ONE_WAY);

  private FigureFields() {}
}
