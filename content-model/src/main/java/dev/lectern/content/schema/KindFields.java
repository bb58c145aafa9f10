package dev.lectern.content.schema;

import static dev.lectern.content.schema.Field.depends;
import static dev.lectern.content.schema.Field.optional;
import static dev.lectern.content.schema.Field.required;

import dev.lectern.content.Kind;
import dev.lectern.content.Source;
import dev.lectern.content.schema.Shape.Choice;
import dev.lectern.content.schema.Shape.Mapping;
import dev.lectern.content.schema.Shape.Truth;
import dev.lectern.content.schema.Shape.Whole;
import dev.lectern.content.schema.Shape.Word;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The keys of each kind. */
public final class KindFields {

  private static final Fields SUPPRESSION =
      Fields.of(
          "A rule that this entry may break.",
          required("rule", new Word(Word.Form.RULE), "The id of the rule."),
          required("because", Shapes.PLAIN, "Why it may, in plain text."));

  /** What every kind has. */
  private static final List<Field> EVERYWHERE =
      List.of(
          optional("lectern-ignore", Shapes.any(SUPPRESSION), "Rules that this entry may break."));

  /** The key of the ids that an entry had before. */
  public static final String FORMERLY = "formerly";

  /** What every kind has that readers meet under an address. */
  private static final List<Field> WITH_ADDRESS =
      List.of(
          optional(
                  FORMERLY,
                  Shapes.anyOnce(Shapes.NEW_ID),
                  "The ids that it had before it was renamed; links to them lead here.")
              .heldBy("former-id-free"));

  private static final Fields UNIT =
      Fields.of(
          "Something that figures count; its key is its symbol, unless it has another.",
          optional(
              "symbol",
              new Word(Word.Form.SYMBOL),
              "What values and formulas write, if not the key: up to 24 letters."),
          required("one", Shapes.PLAIN, "What one of it is called where it is printed."),
          optional("many", Shapes.PLAIN, "What several are called; a symbol has no such word."),
          optional(
              "place",
              new Choice(List.of(new Choice.Option("before", "It is printed before the number."))),
              "Where it is printed, if not behind the number."));

  private static final Fields SOURCE =
      Fields.of(
          "Where a figure or a claim comes from.",
          required("title", Shapes.PLAIN, "The work's title."),
          required("authors", Shapes.PLAIN, "Who wrote it, as one would cite them."),
          required("year", new Whole(1600, 2999), "The year it appeared."),
          required("url", Shapes.ADDRESS, "Where it can be read."),
          required(
              "type",
              Choice.of(
                  Source.Type.values(),
                  "A paper in a journal or of a conference, or a preprint.",
                  "An article for a wide audience.",
                  "What engineers write on the blog of their organisation.",
                  "The manual of a product.",
                  "A recorded or written talk.",
                  "A report.",
                  "A data set and what describes it.",
                  "A standard.",
                  "Code."),
              "What sort of work it is."),
          optional(
              "read",
              Choice.of(
                  Source.Reading.values(),
                  "The work in full.",
                  "The abstract, or the summary.",
                  "The page or the part that is cited.",
                  "Only what others quote from it."),
              "How far it was read before it was cited."));

  private static final Fields TERM =
      Fields.of(
          "A word of the glossary.",
          required("title", Shapes.PLAIN, "The word."),
          required("text", Shapes.TEXT, "What it means."),
          Shapes.sources("Ids of the sources that define it."));

  private static final Fields STAGE =
      Fields.of(
          "A step of the framework.",
          required("title", Shapes.PLAIN, "Its name for people."),
          Shapes.order("stages").heldBy("stage-order-contiguous"),
          required("minutes", new Whole(1, 240), "How long it takes.")
              .heldBy("stage-minutes-budget"),
          required("question", Shapes.TEXT, "The question that it answers."),
          required("settles", Shapes.some(Shapes.TEXT), "What stands when the stage is over."),
          required("draw", Shapes.TEXT, "What goes on the whiteboard."),
          required("purpose", Shapes.TEXT, "Why it is drawn."),
          optional("leave", Shapes.TEXT, "What stays readable for those who come late."),
          optional(
                  "rubric",
                  Shapes.any(Shapes.TEXT),
                  "What an answer says that scores 1, 2 and so on.")
              .heldBy("rubric-even"));

  private static final Fields SIGNAL =
      Fields.of(
          "Something that an assessor looks for.",
          required("title", Shapes.PLAIN, "Its name for people."),
          Shapes.order("signals"),
          required("summary", Shapes.TEXT, "The signal in one line."));

  private static final Fields LINE =
      Fields.of(
          "What somebody says.",
          required("who", Shapes.PLAIN, "Who speaks, in plain text."),
          required("says", Shapes.TEXT, "What is said."));

  private static final Fields TRANSCRIPT =
      Fields.of(
          "A few lines of talk in which the mistake is made.",
          required("lines", Shapes.some(LINE), "What is said, in order."),
          required("clue", Shapes.TEXT, "What gives the mistake away."));

  private static final Fields ANTI_PATTERN =
      Fields.of(
          "A mistake that recurs.",
          required("title", Shapes.PLAIN, "Its name for people."),
          Shapes.order("anti-patterns"),
          required("summary", Shapes.TEXT, "The mistake in one line."),
          optional(
              "transcripts",
              Shapes.any(TRANSCRIPT),
              "Talk in which the mistake is made, for readers who practise hearing it."),
          Shapes.sources("Ids of the sources that describe it."));

  private static final Fields PATTERN =
      Fields.of(
          "A solution that can be used again.",
          required("title", Shapes.PLAIN, "Its name for people."),
          Shapes.order("patterns"),
          required("summary", Shapes.TEXT, "The pattern in one line."),
          optional(
              "traits",
              traits("overviews/patterns.md"),
              "A value for each trait that overviews/patterns.md declares."),
          required("best-for", Shapes.some(Shapes.TEXT), "What it serves best."),
          Shapes.sources("Ids of the sources that describe it."));

  private static final Fields METRIC =
      Fields.of(
          "A measure.",
          required("title", Shapes.PLAIN, "Its name for people."),
          Shapes.order("metrics of its group"),
          required("group", Shapes.PLAIN, "The id of a group that overviews/metrics.md declares."),
          required("summary", Shapes.TEXT, "What it measures, in one line."),
          required("formula", Shapes.TEXT, "How it is computed, as text."),
          required("when", Shapes.TEXT, "When to use it."),
          required("pitfall", Shapes.TEXT, "How it misleads."),
          Shapes.sources("Ids of the sources that define it."));

  private static final Fields TECHNIQUE =
      Fields.of(
          "A tool or a method.",
          required("title", Shapes.PLAIN, "Its name for people."),
          Shapes.order("techniques of its group"),
          required(
              "group", Shapes.PLAIN, "The id of a group that overviews/techniques.md declares."),
          required("summary", Shapes.TEXT, "The technique in one line."),
          required("take-for", Shapes.TEXT, "What to take it for."),
          required("caution", Shapes.TEXT, "What to be careful of."),
          optional(
              "traits", traits("its group"), "A value for each trait that its group declares."),
          Shapes.sources("Ids of the sources that describe it."));

  private static final Fields QUESTION =
      Fields.of(
          "A question of the bank.",
          required("ask", Shapes.TEXT, "The question."),
          required("strong", Shapes.TEXT, "What a strong answer holds."),
          required(
              "group", Shapes.PLAIN, "The id of a group that overviews/questions.md declares."),
          optional("stage", Shapes.ID, "The id of the stage that it belongs to."),
          optional("problem", Shapes.ID, "The id of the problem that it belongs to."),
          optional("level", Shapes.PLAIN, "The id of a level that skill.md declares."));

  private static final Fields ANSWER =
      Fields.of(
              "An answer, and where it leads.",
              required("answer", Shapes.PLAIN, "The answer, in plain text."),
              depends("next", Shapes.ID, "The id of the question that follows."),
              depends(
                  "take",
                  Shapes.someOnce(Shapes.LINK),
                  "In place of a next question: links to the entries to take."),
              optional("because", Shapes.TEXT, "Why."))
          .where(new Condition.OneOf(List.of("next", "take")));

  private static final Fields TREE =
      Fields.of(
          "Questions whose answers lead to entries.",
          required("title", Shapes.PLAIN, "What is decided."),
          required(
              "questions",
              Shapes.some(
                  Fields.of(
                      "A question of the tree.",
                      required("id", Shapes.NEW_ID, "Its id within this tree."),
                      required("ask", Shapes.PLAIN, "The question, in plain text."),
                      required("answers", Shapes.some(ANSWER), "At least two answers."))),
              "The first is asked first."));

  private static final Fields REFERENCE =
      Fields.of(
          "A reference file of the skill.",
          required("title", Shapes.PLAIN, "Its name for people."),
          Shapes.order("references"),
          required("summary", Shapes.TEXT, "What is in it, in one line."),
          required("consult-when", Shapes.TEXT, "Completes: Consult it when …."),
          optional(
                  "decision-tree",
                  new Mapping(TREE),
                  "Questions whose answers lead to entries; the body shows them where it embeds the"
                      + " view decision-tree.")
              .heldBy("decision-tree"));

  private static final Fields EVALUATION =
      Fields.of(
          "A task by which an agent with the skill is judged.",
          required("prompt", Shapes.TEXT, "What the agent is asked.").heldBy("prompt-length"),
          required("expected", Shapes.TEXT, "What a good result is, for people."),
          required(
              "assertions", Shapes.some(Shapes.TEXT), "What holds of a good result, or does not."));

  private static final Fields ACTIVATION_QUERY =
      Fields.of(
              "What users type, and whether the skill should be loaded for it.",
              required("query", Shapes.PLAIN, "The query as typed.").heldBy("prompt-length"),
              required("activates", new Truth(), "Whether the skill should be loaded for it."),
              depends(
                      "near-miss",
                      Shapes.TEXT,
                      "Where it should not: what the query shares with the skill, and what it"
                          + " wants instead.")
                  .heldBy("near-miss-phrase"))
          .where(new Condition.WhereFalse("near-miss", "activates"));

  private static final Fields CHANGE =
      Fields.of(
          "Something that readers who come back will want to know of.",
          required("date", Shapes.DATE, "The day on which it was published, such as 2026-01-31."),
          required("title", Shapes.PLAIN, "It in a few words."),
          required(
              "what",
              Shapes.some(Shapes.TEXT),
              "What is new or different, with links to the entries."));

  private static final Fields TRAIT =
      Fields.of(
          "A column of a comparison.",
          required("id", Shapes.PLAIN, "The key of its values."),
          required("title", Shapes.PLAIN, "What heads the column."));

  private static final Fields GROUP =
      Fields.of(
          "A group of entries.",
          required("id", Shapes.PLAIN, "Its id, which entries name."),
          required("title", Shapes.PLAIN, "What heads the group."),
          optional("text", Shapes.TEXT, "One line about it."),
          optional(
              "traits",
              Shapes.any(TRAIT),
              "In overviews/techniques.md only: the columns by which those of the group are"
                  + " compared."));

  private static final Fields OVERVIEW =
      Fields.of(
          "What a kind is called here; the file is named for the kind.",
          required("title", Shapes.PLAIN, "What several are called."),
          required("singular", Shapes.PLAIN, "What one is called."),
          required("summary", Shapes.TEXT, "One line, shown on the list and on the home page."),
          required("order", new Whole(1, 9999), "The kind's place in the navigation."),
          optional(
              "traits",
              Shapes.any(TRAIT),
              "In overviews/patterns.md only: the columns of their comparison."),
          optional(
              "groups",
              Shapes.any(GROUP),
              "For functions, metrics, techniques and questions only: the groups, in order."));

  /** The options of an embedded view. */
  public static final Fields VIEW =
      Fields.of(
          "A view of entries.",
          required("view", Shapes.PLAIN, "Its name."),
          optional("only", Shapes.ids(), "Ids of the entries that it shows."),
          optional("group", Shapes.PLAIN, "The id of the group that it shows."));

  private static final Map<Kind, Fields> ALL = all();

  private KindFields() {}

  /** The keys of an entry: of its front matter, or of its row. */
  public static Fields of(Kind kind) {
    return Objects.requireNonNull(ALL.get(kind), kind.word());
  }

  private static Map<Kind, Fields> all() {
    Map<Kind, Fields> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Fields own = kind.isListed() ? own(kind).and(WITH_ADDRESS) : own(kind);
      all.put(kind, own.and(EVERYWHERE));
    }
    return all;
  }

  private static Fields own(Kind kind) {
    return switch (kind) {
      case UNIT -> UNIT;
      case SOURCE -> SOURCE;
      case FUNCTION -> FigureFields.FUNCTION;
      case TERM -> TERM;
      case STAGE -> STAGE.and(FigureFields.FIGURES);
      case SIGNAL -> SIGNAL.and(FigureFields.FIGURES);
      case ANTI_PATTERN -> ANTI_PATTERN.and(FigureFields.FIGURES);
      case PATTERN -> PATTERN.and(FigureFields.FIGURES);
      case METRIC -> METRIC.and(FigureFields.FIGURES);
      case TECHNIQUE -> TECHNIQUE.and(FigureFields.FIGURES);
      case PROBLEM -> ProblemFields.PROBLEM;
      case QUESTION -> QUESTION;
      case REFERENCE -> REFERENCE.and(FigureFields.FIGURES);
      case EVALUATION -> EVALUATION.and(FigureFields.FIGURES);
      case ACTIVATION_QUERY -> ACTIVATION_QUERY;
      case CHANGE -> CHANGE;
      case OVERVIEW -> OVERVIEW;
      case SKILL -> SkillFields.SKILL;
    };
  }

  private static Shape traits(String declaredBy) {
    return new Mapping(
        Fields.open("A value for each trait that " + declaredBy + " declares.", Shapes.TEXT));
  }
}
