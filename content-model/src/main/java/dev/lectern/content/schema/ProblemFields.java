package dev.lectern.content.schema;

import static dev.lectern.content.schema.Field.depends;
import static dev.lectern.content.schema.Field.optional;
import static dev.lectern.content.schema.Field.required;

import dev.lectern.content.Architecture;
import dev.lectern.content.Component;
import dev.lectern.content.Edge;
import dev.lectern.content.schema.Shape.Amount;
import dev.lectern.content.schema.Shape.Choice;
import dev.lectern.content.schema.Shape.Mapping;
import dev.lectern.content.schema.Shape.OneOrMore;
import java.util.List;

/** The keys of a problem, with its budget and its architecture. */
final class ProblemFields {

  private static final Condition ONE_BASIS = new Condition.NotTogether("basis", "sources");

  private static List<Field> basis(String whose) {
    return List.of(
        optional(
            "basis", Shapes.assumed(), "Says that the typed numbers " + whose + " are assumed."),
        Shapes.sources("Ids of the sources in which the typed numbers " + whose + " were read."));
  }

  private static final Fields BRANCH =
      Fields.of(
              "One of several hops that run at the same time.",
              required("label", Shapes.PLAIN, "What it is called."),
              required(
                  "amount", new Amount(), "A number, or the id of a figure in the budget's unit."))
          .and(basis("of this branch"))
          .where(ONE_BASIS);

  private static final Fields HOP =
      Fields.of(
              "A part of the budget.",
              required("label", Shapes.PLAIN, "What it is called."),
              depends(
                  "amount", new Amount(), "A number, or the id of a figure in the budget's unit."),
              depends(
                  "parallel",
                  Shapes.some(BRANCH),
                  "In place of an amount: branches at the same time, of which the longest"
                      + " counts."))
          .and(basis("of this hop"))
          .where(new Condition.OneOf(List.of("amount", "parallel")))
          .where(ONE_BASIS);

  private static final Fields BUDGET =
      Fields.of(
              "Hops in series against a limit.",
              required("title", Shapes.PLAIN, "What is budgeted."),
              required("unit", Shapes.UNIT, "The unit of the limit and of all amounts."),
              required(
                      "limit",
                      new Amount(),
                      "A number, or the id of a figure in the budget's unit.")
                  .heldBy("budget-within-limit"),
              required("hops", Shapes.some(HOP), "What the limit is spent on, in order."))
          .and(basis("of the budget"))
          .where(ONE_BASIS);

  private static final Fields GROUP =
      Fields.of(
          "A frame around components.",
          required("id", Shapes.NEW_ID, "Its id within this architecture."),
          required("title", Shapes.PLAIN, "What the frame says."));

  private static final Fields COMPONENT =
      Fields.of(
          "A part of the architecture.",
          required("id", Shapes.NEW_ID, "Its id within this architecture."),
          required("title", Shapes.PLAIN, "What the picture calls it."),
          optional("group", Shapes.ID, "The id of the frame that it stands in."),
          optional(
              "shape",
              Choice.of(
                  Component.Shape.values(),
                  "Something that runs; what is taken if the key is left out.",
                  "Something that keeps data.",
                  "Something that data flows through.",
                  "Something that chooses a way.",
                  "Someone, or something outside, that acts."),
              "What it is, as its outline shows."),
          optional("about", Shapes.LINK, "A link to the entry that explains it."));

  private static final Fields EDGE =
      Fields.of(
          "What flows from one component to others.",
          required("from", Shapes.ID, "The id of the component that it comes from."),
          required(
              "to", new OneOrMore(Shapes.ID), "The id of the component that it goes to, or some."),
          optional("label", Shapes.PLAIN, "What flows."),
          optional(
              "kind",
              Choice.of(
                  Edge.Kind.values(),
                  "Onward; what is taken if the key is left out.",
                  "Back to where it began, later.",
                  "To and fro."),
              "How it flows."));

  private static final Fields ARCHITECTURE =
      Fields.of(
          "A diagram of components and of what flows between them.",
          required(
              "summary",
              Shapes.PLAIN,
              "What the picture shows, in plain text, for those who do not see it."),
          optional(
              "direction",
              Choice.of(
                  Architecture.Direction.values(),
                  "To the right; what is taken if the key is left out.",
                  "Downward."),
              "Where the picture is read to."),
          optional("groups", Shapes.any(GROUP), "Frames around components, in order."),
          required("components", Shapes.some(COMPONENT), "What it consists of.")
              .heldBy("architecture-connected"),
          required("edges", Shapes.some(EDGE), "What flows where."));

  private static final Fields CLARIFYING =
      Fields.of(
          "Something to ask before the design begins.",
          required("ask", Shapes.TEXT, "The question."),
          required("answer", Shapes.TEXT, "A plausible answer."));

  private static final Fields FOLLOW_UP =
      Fields.of(
          "A question that goes on from the design.",
          required("ask", Shapes.TEXT, "The question."),
          required("strong", Shapes.TEXT, "What a strong answer holds."));

  private static final Fields PUBLISHED =
      Fields.of(
          "A system that is public.",
          required("system", Shapes.PLAIN, "Its name."),
          required("claim", Shapes.TEXT, "What is known of it."),
          required(
              "sources",
              new Shape.ListOf(Shapes.ID, false, true),
              "Ids of the sources in which this was read."));

  static final Fields PROBLEM =
      Fields.of(
              "An exercise with a worked design.",
              required("title", Shapes.PLAIN, "Its name for people."),
              Shapes.order("problems"),
              required("summary", Shapes.TEXT, "The problem in one line."),
              required("challenges", Shapes.some(Shapes.TEXT), "What makes it hard."),
              required(
                  "must-discuss", Shapes.some(Shapes.TEXT), "What an answer may not leave out."),
              optional("patterns", Shapes.ids(), "Ids of the patterns that the design uses."),
              optional("metrics", Shapes.ids(), "Ids of the metrics that the design names."),
              required("clarifying", Shapes.some(CLARIFYING), "What to ask first."))
          .and(FigureFields.FIGURES)
          .and(
              List.of(
                  optional("budget", new Mapping(BUDGET), "Hops in series against a limit."),
                  optional(
                          "architecture",
                          new Mapping(ARCHITECTURE),
                          "The diagram of the design, unless the body holds one drawn by hand.")
                      .heldBy("architecture-drawn"),
                  required("follow-ups", Shapes.some(FOLLOW_UP), "What is asked next."),
                  optional("published", Shapes.any(PUBLISHED), "Systems that are public.")));

  private ProblemFields() {}
}
