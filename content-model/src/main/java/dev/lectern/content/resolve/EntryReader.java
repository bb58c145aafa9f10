package dev.lectern.content.resolve;

import dev.lectern.content.Calculation;
import dev.lectern.content.Entry;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.Overview;
import dev.lectern.content.Stage;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadedEntry;
import java.util.List;
import java.util.Map;

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
   * @param frame what was read before all entries
   * @param yaml reads the options of embedded views
   */
  record Reading(
      LoadedEntry entry,
      EntryFields fields,
      BodySections body,
      Binder binder,
      Frame frame,
      FrontMatterParser yaml) {

    /** The entry's figures, which were computed before. */
    Calculation calculation() {
      fields.has(CalculationReader.INPUTS); // known keys
      fields.has(CalculationReader.FORMULAS);
      return binder
          .calculation(entry.key())
          .orElseGet(
              () -> {
                fields.spoil();
                return Calculation.NONE;
              });
    }
  }

  /**
   * What entries of every kind may depend on.
   *
   * @param levels the grades of answer, lowest first
   * @param overviews the overview of each kind that has one; a kind whose overview is missing or
   *     has errors is not in it
   * @param stages the stages in order; none until they are read
   * @param library what formulas may use; without the skill's own units until they are read
   */
  record Frame(
      Known<Level> levels, Map<Kind, Overview> overviews, Known<Stage> stages, Library library) {

    public Frame {
      overviews = Map.copyOf(overviews);
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
