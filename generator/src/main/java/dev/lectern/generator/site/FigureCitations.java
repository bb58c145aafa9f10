package dev.lectern.generator.site;

import dev.lectern.content.CitedFigure;
import dev.lectern.content.EntryId;
import dev.lectern.content.Figured;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Derived;
import dev.lectern.generator.markdown.FigureNotes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says of each cited figure whose it is, what it is, and what one knows it from. */
final class FigureCitations implements FigureNotes {

  private final ValidContent content;

  /** Of the entries that somebody asked about. */
  private final Derived<EntryId, Map<String, Note>> notes = Derived.keeping();

  FigureCitations(ValidContent content) {
    this.content = content;
  }

  private Map<String, Note> notes(EntryId key) {
    Map<String, Note> own = new HashMap<>();
    if (content.get(key) instanceof Figured entry) {
      for (Input input : entry.calculation().inputs()) {
        own.put(input.id(), new Note(label(entry, input.label()), basis(input)));
      }
      for (Formula formula : entry.calculation().formulas()) {
        own.put(formula.id(), new Note(label(entry, formula.label()), "= " + formula.text()));
      }
    }
    return own;
  }

  private static String label(Figured entry, String label) {
    return entry.title() + ": " + label;
  }

  private static String basis(Input input) {
    return input.from().isPresent()
        ? "= " + input.from().get()
        : input.isAssumed()
            ? "assumed"
            : input.sources().stream()
                .map(source -> source.authors() + " " + source.year())
                .collect(Collectors.joining(", ", "from ", ""));
  }

  /** The notes on an entry's own figures, by their ids. */
  Map<String, Note> of(EntryId entry) {
    return notes.of(entry, () -> notes(entry));
  }

  @Override
  public Optional<Note> note(CitedFigure figure) {
    return Optional.ofNullable(of(figure.owner()).get(figure.id()));
  }
}
