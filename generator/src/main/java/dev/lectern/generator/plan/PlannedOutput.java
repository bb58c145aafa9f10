package dev.lectern.generator.plan;

import dev.lectern.content.EntryId;
import dev.lectern.content.Group;
import dev.lectern.content.Kind;

/** One file that will be written, and what it will hold. */
public sealed interface PlannedOutput {

  OutputPath path();

  /** A page of the site about one entry. */
  record EntryPage(OutputPath path, EntryId entry) implements PlannedOutput {}

  /** A page of the site with all entries of a kind. */
  record KindPage(OutputPath path, Kind kind) implements PlannedOutput {}

  /** A page of the site with all entries of one group of a kind; the kind's page leads to it. */
  record GroupPage(OutputPath path, Kind kind, Group group) implements PlannedOutput {}

  /**
   * A page of the site with all figures of a kind's entries; {@link FixedPage.Name#FIGURES} leads
   * to it.
   */
  record FiguresPage(OutputPath path, Kind kind) implements PlannedOutput {}

  /** A page of the site on which one practises one problem. */
  record RoundPage(OutputPath path, EntryId problem) implements PlannedOutput {}

  /** A page of the site that is about no entry and no kind. */
  record FixedPage(OutputPath path, Name name) implements PlannedOutput {

    /** Which of them. */
    public enum Name {
      HOME,
      ABOUT,
      INSTALL,
      /** Whose figures there are, and of what sort; planned only where there are some. */
      FIGURES,
      /** What to recall before a round, on one sheet of paper. */
      CHEAT_SHEET,
      /** All pages as one document; made of the others when they are finished. */
      BOOK,
      SCHEMAS,
      /** Planned only where there are changes. */
      CHANGES,
      /** Where one chooses what to practise; planned only where there are problems. */
      ROUNDS,
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

  /**
   * A file that is the same in every site; the path is also its name among the engine's assets. It
   * is published with its fingerprint in its name.
   */
  record Asset(OutputPath path) implements PlannedOutput {}

  /** What can be written in the front matter of a kind, for editors. */
  record SchemaFile(OutputPath path, Kind kind) implements PlannedOutput {}

  /**
   * A file that readers' browsers search with. It is published with a fingerprint in its name: of
   * what it holds, but for {@link Part#NAMES}.
   */
  record SearchFile(OutputPath path, Part part) implements PlannedOutput {

    /** Which of them. */
    public enum Part {
      /** The words and the texts of this site. */
      DATA,
      /** The library that finds them. */
      LIBRARY,
      /** The licence of the library. */
      LICENCE,
      /**
       * How the files are called that change with the content; has the fingerprint of the code that
       * reads them, so that pages need not change when only they do.
       */
      NAMES
    }
  }

  /**
   * What a page says, in Markdown: for agents, and for people who read in a terminal.
   *
   * @param page the page; of any sort but those on which one practises
   */
  record Twin(OutputPath path, PlannedOutput page) implements PlannedOutput {}

  /** A file by which agents find what there is. */
  record AgentFile(OutputPath path, Part part) implements PlannedOutput {

    /** Which of them. */
    public enum Part {
      /** The list of all twins, as llmstxt.org has it. */
      LIST,
      /** The twins themselves, one after another. */
      ALL
    }
  }

  /**
   * What stands at the address that an entry's page had before the entry was renamed.
   *
   * @param entry the entry as it is called now
   */
  record Redirect(OutputPath path, EntryId entry) implements PlannedOutput {}

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

  /** The changes for feed readers; planned only where there are some, and a public address. */
  record Feed(OutputPath path) implements PlannedOutput {}

  /** What the site was made of, for machines. */
  record BuildInfo(OutputPath path) implements PlannedOutput {}

  /** The script that keeps the site in readers' browsers; it stands above all that it keeps. */
  record ServiceWorker(OutputPath path) implements PlannedOutput {}

  /** A document of the skill folder: the skill itself, or a reference. */
  record SkillDocument(OutputPath path, EntryId entry) implements PlannedOutput {}

  /** A file of the skill folder with all entries of a kind by which the skill is evaluated. */
  record EvaluationFile(OutputPath path, Kind kind) implements PlannedOutput {}
}
