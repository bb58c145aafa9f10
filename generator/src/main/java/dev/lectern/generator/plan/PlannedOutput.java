package dev.lectern.generator.plan;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;

/** One file that will be written, and what it will hold. */
public sealed interface PlannedOutput {

  OutputPath path();

  /** A page of the site about one entry. */
  record EntryPage(OutputPath path, EntryId entry) implements PlannedOutput {}

  /** A page of the site with all entries of a kind. */
  record KindPage(OutputPath path, Kind kind) implements PlannedOutput {}

  /** A page of the site that is about no entry and no kind. */
  record FixedPage(OutputPath path, Name name) implements PlannedOutput {

    /** Which of them. */
    public enum Name {
      HOME,
      ABOUT,
      INSTALL,
      /** Planned only where there are figures. */
      FIGURES,
      SCHEMAS,
      /** Planned where there is something to practise. */
      PRACTISE,
      /** Planned where an entry has a card. */
      CARDS,
      /** Planned where a drill has something to ask. */
      DRILLS,
      /** Planned where there is something to practise. */
      YOUR_DATA,
      NOT_FOUND
    }
  }

  /** A file that is the same in every site; the path is also its name among the engine's assets. */
  record Asset(OutputPath path) implements PlannedOutput {}

  /** What can be written in the front matter of a kind, for editors. */
  record SchemaFile(OutputPath path, Kind kind) implements PlannedOutput {}

  /** A file that readers' browsers search with. */
  record SearchFile(OutputPath path, Part part) implements PlannedOutput {

    /** Which of them. */
    public enum Part {
      /** The words and the texts of this site. */
      DATA,
      /** The library that finds them. */
      LIBRARY,
      /** The licence of the library. */
      LICENCE,
      /** What loads the others; the same in every site but for their fingerprint. */
      LOADER
    }
  }

  /** A file that readers practise with. */
  record PracticeFile(OutputPath path, Part part) implements PlannedOutput {

    /** Which of them. */
    public enum Part {
      /** The flashcards of this site, for its scripts. */
      CARDS,
      /** What drills ask, for its scripts. */
      DRILLS,
      /** The flashcards for Anki. */
      ANKI,
      /** The flashcards as a table. */
      CSV
    }
  }

  /** The list of the site's pages for search engines. */
  record Sitemap(OutputPath path) implements PlannedOutput {}

  /** A document of the skill folder: the skill itself, or a reference. */
  record SkillDocument(OutputPath path, EntryId entry) implements PlannedOutput {}

  /** A file of the skill folder with all entries of a kind by which the skill is evaluated. */
  record EvaluationFile(OutputPath path, Kind kind) implements PlannedOutput {}
}
