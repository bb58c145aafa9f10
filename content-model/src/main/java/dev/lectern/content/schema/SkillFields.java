package dev.lectern.content.schema;

import static dev.lectern.content.schema.Field.optional;
import static dev.lectern.content.schema.Field.required;

import dev.lectern.content.InstallTarget;
import dev.lectern.content.schema.Shape.Choice;
import dev.lectern.content.schema.Shape.Mapping;
import dev.lectern.content.schema.Shape.OneOrMore;
import dev.lectern.content.schema.Shape.Whole;
import dev.lectern.content.schema.Shape.Word;

/** The keys of {@code skill.md}. */
final class SkillFields {

  private static final Whole MINUTES = new Whole(1, 1440);
  private static final Whole WORDS = new Whole(5, 1000);

  private static final Fields EXCLUSION =
      Fields.of(
          "Something that the skill is not for.",
          required("what", Shapes.TEXT, "What the skill is not for."),
          optional("instead", Shapes.PLAIN, "The sibling skill that serves, if there is one."));

  private static final Fields LEVEL =
      Fields.of(
          "A grade of answer.",
          required("id", Shapes.PLAIN, "Its id, which questions name."),
          required("title", Shapes.PLAIN, "Its name for people."),
          required("text", Shapes.TEXT, "What this grade means."));

  private static final Fields CLOSING =
      Fields.of(
          "What the minutes after the last stage are for.",
          required("title", Shapes.PLAIN, "What they are called."),
          required("minutes", MINUTES, "How long they take."),
          required("purpose", Shapes.TEXT, "What they are for."));

  private static final Fields FEEDBACK =
      Fields.of(
          "An edge back from a later stage to an earlier one.",
          required("from", Shapes.ID, "The id of the later stage."),
          required("to", Shapes.ID, "The id of the earlier stage."),
          required("label", Shapes.PLAIN, "What is carried back."));

  private static final Fields FAQ =
      Fields.of(
          "A question that people ask about the skill.",
          required("ask", Shapes.TEXT, "The question."),
          required("answer", Shapes.TEXT, "The answer."));

  private static final Fields RELATED =
      Fields.of(
          "A neighbouring skill.",
          required("name", Shapes.PLAIN, "The other skill's name."),
          required("why", Shapes.TEXT, "What it is good for, beside this one."));

  private static final Fields BANNED =
      Fields.of(
          "Phrases that the skill's texts do not use.",
          required(
              "phrase",
              new OneOrMore(Shapes.PHRASE),
              "A phrase, or several with the same reason; a star at the beginning or the end of a"
                  + " word stands for any letters."),
          optional(
              "except",
              Shapes.someOnce(Shapes.PLAIN),
              "What a phrase with a star does not stand for, though it looks like it."),
          optional("instead", Shapes.PLAIN, "What to write in its place."),
          required("because", Shapes.PLAIN, "Why it is not used."));

  private static final Fields PROSE =
      Fields.of(
          "What the skill's texts are held to.",
          optional(
                  "language",
                  Shapes.PLAIN,
                  "The language that words are spelled in, such as en-GB; spelling is not checked"
                      + " if left out.")
              .heldBy("spelling"),
          optional("sentence-words", WORDS, "The most words of a sentence; 40 if left out.")
              .heldBy("sentence-length"),
          optional("paragraph-words", WORDS, "The most words of a paragraph; 120 if left out.")
              .heldBy("paragraph-length"),
          optional(
                  "abbreviations",
                  new OneOrMore(Shapes.ABBREVIATION),
                  "Abbreviations that the readers know, so that no term need define them; without"
                      + " this key none are looked for.")
              .heldBy("abbreviation-defined"),
          optional("banned", Shapes.any(BANNED), "The phrases that they do not use.")
              .heldBy("banned-phrase"));

  static final Fields SKILL =
      Fields.of(
          "The skill itself: what it is called, whom it is for, and when agents load it.",
          required(
              "name",
              new Word(Word.Form.SKILL_NAME),
              "The name of the skill's folder, and what users type to call it."),
          required("title", Shapes.PLAIN, "Its name for people."),
          required("version", Shapes.PLAIN, "Its version, as in semantic versioning."),
          required("license", Shapes.PLAIN, "Its licence, as an SPDX id."),
          required("summary", Shapes.TEXT, "One sentence for people."),
          required("level", Shapes.TEXT, "How far on its readers are."),
          required("audience", Shapes.TEXT, "Whom it is for, and what it takes for granted."),
          required("what", Shapes.TEXT, "The first sentence of the description that agents read.")
              .heldBy("skill-description-spec"),
          required("when", Shapes.TEXT, "The second sentence of the description that agents read.")
              .heldBy("skill-description-spec"),
          required(
              "activation-phrases",
              Shapes.someOnce(Shapes.PLAIN),
              "Phrases that the description quotes, on which agents load the skill."),
          optional(
                  "compatibility",
                  Shapes.PLAIN,
                  "What the skill needs of an agent, in at most 500 characters.")
              .heldBy("skill-description-spec"),
          required("uses", Shapes.some(Shapes.TEXT), "When to use it."),
          required("exclusions", Shapes.some(EXCLUSION), "When not to use it."),
          required("levels", Shapes.some(LEVEL), "The grades of answer, lowest first."),
          required(
                  "total-minutes",
                  MINUTES,
                  "How long all takes; the minutes of the stages and of the closing sum to it.")
              .heldBy("stage-minutes-budget"),
          optional(
              "closing", new Mapping(CLOSING), "What the minutes after the last stage are for."),
          optional("feedback", Shapes.any(FEEDBACK), "Edges back to an earlier stage."),
          required(
              "install-targets",
              Shapes.someOnce(
                  Choice.of(InstallTarget.values(), "Claude Code.", "Cursor.", "Codex.")),
              "The agents into which it can be installed."),
          required("faq", Shapes.some(FAQ), "Questions that people ask about the skill."),
          optional("related-skills", Shapes.any(RELATED), "Neighbouring skills."),
          required("repository", Shapes.ADDRESS, "Where the source is."),
          optional(
              "site-url",
              Shapes.ADDRESS,
              "The public address of the site, for its sitemap, its page 404 and its schemas."),
          optional(
              "edit-url",
              new Word(Word.Form.FILE_ADDRESS),
              "The address at which a content file can be edited, with {path} in place of its"
                  + " path below the content folder."),
          optional("prose", new Mapping(PROSE), "The style that the skill's texts are held to."));

  private SkillFields() {}
}
