package dev.lectern.content.resolve;

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
      FrontMatterParser yaml) {}

  /**
   * What entries of every kind may depend on.
   *
   * @param levels the grades of answer, lowest first
   * @param overviews the overview of each kind that has one
   * @param stages the stages in order; empty until they are read
   */
  record Frame(List<Level> levels, Map<Kind, Overview> overviews, List<Stage> stages) {

    public Frame {
      levels = List.copyOf(levels);
      overviews = Map.copyOf(overviews);
      stages = List.copyOf(stages);
    }
  }
}
