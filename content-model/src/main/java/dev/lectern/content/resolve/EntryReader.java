package dev.lectern.content.resolve;

import dev.lectern.content.Calculation;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.Overview;
import dev.lectern.content.Stage;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadedEntry;
import java.util.List;
import java.util.Optional;

/** Makes a typed entry of a loaded one. One for each kind. */
@FunctionalInterface
interface EntryReader {

  Entry read(Reading reading);

  /**
   * What a reader reads from.
   *
   * @param entry the loaded entry
   * @param fields its front matter, or its row
   * @param body its body
   * @param binder binds references and links
   * @param library what formulas may use; without the skill's own units until they are read
   * @param yaml reads the options of embedded views
   */
  record Reading(
      LoadedEntry entry,
      EntryFields fields,
      BodySections body,
      Binder binder,
      Library library,
      FrontMatterParser yaml) {

    /** The grades of answer, lowest first. */
    Known<Level> levels() {
      return binder.ask(Subject.FRAME, Surroundings::levels);
    }

    /** The stages in order; none until they are read. */
    Known<Stage> stages() {
      return binder.ask(Subject.FRAME, Surroundings::stages);
    }

    /** The overview of a kind; nothing if it is missing or has errors. */
    Optional<Overview> overview(Kind kind) {
      return binder.ask(Subject.FRAME, all -> all.overview(kind));
    }

    /** The entry's figures, which were computed before. */
    Calculation calculation() {
      EntryId key = entry.key();
      fields.has(CalculationReader.INPUTS); // known keys
      fields.has(CalculationReader.FORMULAS);
      return binder
          .ask(Subject.entry(key), all -> all.calculation(key))
          .orElseGet(
              () -> {
                fields.spoil();
                return Calculation.NONE;
              });
    }
  }

  /**
   * What other entries are measured by.
   *
   * @param all as many as could be made
   * @param complete whether that is all that were written; if not, nothing can be held against them
   */
  record Known<T>(List<T> all, boolean complete) {

    public Known {
      all = List.copyOf(all);
    }
  }
}
